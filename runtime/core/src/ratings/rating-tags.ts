import type { RatingLevel } from '@yibiao/schemas'

/** What a rating can point out, by its code of the national rating interface. */
export type RatingTag = { code: string; name: { 'zh-CN': string; en: string } }

/** 评价标签 in force, by level; a code begins with the national number of its level. */
export const ratingTags: Readonly<Record<RatingLevel, readonly RatingTag[]>> = {
  verySatisfied: [
    { code: '510', name: { 'zh-CN': '一窗受理一次办结', en: 'Accepted at one counter, finished in one go' } },
    { code: '511', name: { 'zh-CN': '可以先受理后补材料', en: 'Accepted first, materials later' } },
    { code: '512', name: { 'zh-CN': '不用提交证明', en: 'No proof had to be handed in' } },
    { code: '513', name: { 'zh-CN': '可以全程网上办理', en: 'Everything could be done online' } },
    { code: '514', name: { 'zh-CN': '可以使用手机办理', en: 'Could be done on a phone' } },
    { code: '515', name: { 'zh-CN': '可以就近办理', en: 'Could be done nearby' } },
    { code: '516', name: { 'zh-CN': '无需材料直接办理', en: 'Done without any materials' } },
    { code: '517', name: { 'zh-CN': '服务热情效率高', en: 'Warm and efficient service' } },
  ],
  satisfied: [
    { code: '406', name: { 'zh-CN': '填写一张表单就可完成申报', en: 'One form was all I filled in' } },
    {
      code: '407',
      name: { 'zh-CN': '在线提交材料窗口核验', en: 'Materials sent online, checked at the counter' },
    },
    { code: '408', name: { 'zh-CN': '一张清单告知全部申报材料', en: 'One list named all materials' } },
    { code: '409', name: { 'zh-CN': '用告知承诺减免申报材料', en: 'A commitment replaced materials' } },
    { code: '410', name: { 'zh-CN': '可以在线预约办理', en: 'An appointment could be made online' } },
    { code: '411', name: { 'zh-CN': '跑大厅一次办完', en: 'One visit to the hall was enough' } },
    { code: '412', name: { 'zh-CN': '可以使用自助机办理', en: 'A self-service terminal could be used' } },
    { code: '413', name: { 'zh-CN': '服务态度较好', en: 'Good service attitude' } },
  ],
  fairlySatisfied: [
    { code: '307', name: { 'zh-CN': '一次性告知需要补正的材料', en: 'All corrections were named at once' } },
    { code: '308', name: { 'zh-CN': '提供申报材料样本', en: 'Samples of the materials were given' } },
    { code: '309', name: { 'zh-CN': '在承诺的时间内办结', en: 'Done within the promised time' } },
    { code: '310', name: { 'zh-CN': '办事指南指引准确', en: 'The guide is accurate' } },
    {
      code: '311',
      name: { 'zh-CN': '按办事指南要求的材料即可办理', en: 'The materials of the guide were enough' },
    },
    { code: '312', name: { 'zh-CN': '可以快递送达', en: 'Could be delivered by courier' } },
    { code: '313', name: { 'zh-CN': '跑动次数与承诺的一致', en: 'As many visits as promised' } },
    { code: '314', name: { 'zh-CN': '服务态度一般', en: 'Average service attitude' } },
  ],
  dissatisfied: [
    { code: '207', name: { 'zh-CN': '没有提供材料样本', en: 'No samples of the materials' } },
    { code: '208', name: { 'zh-CN': '没有提供材料清单', en: 'No list of the materials' } },
    { code: '209', name: { 'zh-CN': '未在承诺时间内办结', en: 'Not done within the promised time' } },
    {
      code: '210',
      name: { 'zh-CN': '同样内容的证明材料被要求多次提交', en: 'The same proof was asked for several times' },
    },
    {
      code: '211',
      name: { 'zh-CN': '承诺网办但无法在线办理', en: 'Promised online, but could not be done online' },
    },
    {
      code: '212',
      name: {
        'zh-CN': '在线预约办理后到实体大厅重复取号排队',
        en: 'Had to queue again after booking online',
      },
    },
    { code: '213', name: { 'zh-CN': '窗口人员业务不熟练', en: 'Counter staff not skilled' } },
    { code: '214', name: { 'zh-CN': '服务态度生硬', en: 'Curt service attitude' } },
  ],
  veryDissatisfied: [
    {
      code: '108',
      name: {
        'zh-CN': '在办事指南之外增加新的审批条件',
        en: 'Conditions were added that the guide does not name',
      },
    },
    {
      code: '109',
      name: {
        'zh-CN': '需提供办事指南之外的申报材料',
        en: 'Materials were asked for that the guide does not name',
      },
    },
    {
      code: '110',
      name: { 'zh-CN': '无理由超过法定办理时间', en: 'Longer than the statutory limit without a reason' },
    },
    { code: '111', name: { 'zh-CN': '办事指南提供样本有错', en: 'The samples of the guide are wrong' } },
    {
      code: '112',
      name: {
        'zh-CN': '承诺在线收取申报材料实际无法收取',
        en: 'Promised to take materials online, but could not',
      },
    },
    { code: '113', name: { 'zh-CN': '多头跑窗口和部门', en: 'Sent from counter to counter' } },
    { code: '114', name: { 'zh-CN': '跑动次数与承诺的不一致', en: 'More visits than promised' } },
    { code: '115', name: { 'zh-CN': '服务态度差效率低', en: 'Poor attitude, low efficiency' } },
  ],
}
