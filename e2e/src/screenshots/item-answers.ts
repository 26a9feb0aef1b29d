/** How the form of an item is filled in for its pictures: so that what usually appears is there. */
export interface ItemAnswers {
  readonly slug: string
  /** How its name begins. */
  readonly name: string
  /** Who applies. */
  readonly account: string
  /** Answers of the questions that come first. */
  readonly situation?: readonly string[]
  /** By path without the first slash. */
  readonly answers: Readonly<Record<string, unknown>>
}

const year = new Date().getFullYear()
const somewhere = { region: '530103006', detail: '穿金路 100 号' }
const document = { documentType: '111', number: '530111198012310191' }

export const itemAnswers: readonly ItemAnswers[] = [
  {
    slug: 'food-business',
    name: '食品经营',
    account: 'haoweidao',
    answers: {
      isSameAddress: false,
      bizAddr: somewhere,
      hasWh: true,
      whAddr: somewhere,
      zip: '650051',
      'legal/duty': '经营者',
      hasAgent: true,
      'agentGroup/who': {
        name: '王磊',
        identityDocument: document,
        mobilePhone: '13888880007',
        period: { from: `${year}-01-01`, to: `${year + 1}-12-31` },
      },
      mainForm: '02',
      centralKitchen: false,
      groupMeal: false,
      netSale: true,
      netUrl: '某外卖平台',
      hasStore: true,
      projects: ['02-1', '05', '09', '10'],
      bulkCooked: true,
      selfBrew: false,
      otherMakeDesc: '米线现煮',
      staffTotal: 3,
      staffExam: 2,
      safety: [
        {
          name: '张伟',
          idNo: '530103199005127318',
          duty: '食品安全员',
          domicile: '昆明市盘龙区',
          appointedBy: '本店',
          trainingNo: 'SP2026001',
        },
      ],
      staff: [
        {
          name: '王磊',
          sex: 'male',
          idNo: '530111198012310191',
          job: '厨师',
          healthNo: 'JK2026001',
          healthIssuer: '盘龙区疾控中心',
          healthUntil: `${year + 1}-06-30`,
        },
        { name: '陈静', sex: 'female', idNo: '530102199503080042', job: '服务员' },
      ],
      equip: [{ name: '冷藏柜', count: 2, place: '后厨', remark: null }],
    },
  },
  {
    slug: 'public-place-hygiene',
    name: '公共场所',
    account: 'haoweidao',
    answers: {
      kind: 'renewed',
      oldLicenceNo: '云卫公证字〔2022〕第 0103 号',
      placeAddr: somewhere,
      unitNature: 'individual',
      isSamePerson: false,
      principal: { name: '王磊', identityDocument: document, mobilePhone: '13888880007' },
      placeType: ['hotel', 'beauty', 'pool'],
      area: '860',
      beds: 60,
      staffTotal: 12,
      staffExamined: 10,
      hasCentralAc: true,
      mode: 'ordinary',
      'test/no': 'WS2026-01',
    },
  },
  {
    slug: 'outdoor-advertising',
    name: '户外广告',
    account: 'caiyun',
    answers: {
      kind: 'screen',
      location: somewhere,
      point: { longitude: '102.7423', latitude: '25.0671' },
      place: 'roof',
      involves: ['historicBuilding', 'garden'],
      'size/w': '6',
      'size/h': '3.5',
      'size/sides': 2,
      'size/area': '40',
      lighting: 'led',
      brightness: '800',
      period: { from: `${year + 1}-03-01`, to: `${year + 3}-02-28` },
      ownership: 'lease',
      involvesNeighbours: true,
    },
  },
  {
    slug: 'elderly-allowance',
    name: '高龄津贴',
    account: 'lixiuying',
    answers: {
      isByAgent: true,
      liveAddress: somewhere,
      agentPerson: { name: '王磊', identityDocument: document, mobilePhone: '13888880007', relation: '儿子' },
      hasOtherBenefit: true,
      otherBenefit: '长寿补贴',
      bankName: '某银行',
      bankBranch: '白塔路支行',
      bankCard: '6222023500001234562',
      bankHolder: '王磊',
      pickup: 'other',
    },
  },
  {
    slug: 'disability-card',
    name: '残疾人证',
    account: 'zhangwei',
    answers: {
      variant: 'change',
      changeReason: '听力下降',
      hasAdvice: true,
      hasAgent: true,
      liveAddress: somewhere,
      agentPerson: { name: '王磊', identityDocument: document, mobilePhone: '13888880007' },
      disClass: ['2', '5'],
      hospital: ['county', 'intellectual'],
    },
  },
  {
    slug: 'flexible-employment-subsidy',
    name: '灵活就业',
    account: 'zhangwei',
    answers: {
      liveAddress: somewhere,
      hukou: '530103006',
      hardType: 'longUnemployed',
      jobPlace: '穿金路农贸市场',
      jobType: '配送',
      periodFrom: `${year}-01`,
      periodTo: `${year}-03`,
      bankName: '某银行',
      bankCard: '6222023500001234562',
    },
  },
  {
    slug: 'sewer-discharge',
    name: '城镇污水',
    account: 'qingquan',
    situation: ['第一次申请排水许可'],
    answers: {
      dischargeAddress: somewhere,
      type: 'catering',
      isKey: true,
      planOrActual: 'actual',
      hasConcealedWorks: false,
      hasPretreatment: true,
      pretreatment: 'grease',
      outlets: [
        {
          no: 'W1',
          connection: '霖雨路与北京路交叉口东南角',
          road: '霖雨路',
          q: '12.5',
          plant: '第五水质净化厂',
        },
        { no: 'W2', connection: '厂区西门', road: '北京路', q: '7.3', plant: '第五水质净化厂' },
      ],
      totalQ: '19.8',
      grade: 'B',
      pollutants: [
        { substance: 'cod', concentration: '320' },
        { substance: 'oil', concentration: '80' },
      ],
      period: 'construction',
    },
  },
  {
    slug: 'residence-permit',
    name: '居住证',
    account: 'yangfan',
    answers: {
      liveAddr: somewhere,
      liveFrom: `${year}-09-01`,
      basis: 'B',
      'home/kind': 'rent',
      delivery: { way: 'post', recipient: '杨帆', address: somewhere, mobilePhone: '13888880012' },
    },
  },
]
