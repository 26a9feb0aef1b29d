import type { Catalogue } from '../message.ts'
import { writeDate } from './dates.ts'

/** The words of the codes of rare field types: identity numbers, credit codes, licences and the like. */
export const rareCodes = {
  'identityNumber.length': '身份证号码应为{expected}位，现在是{actual}位，请核对后补全或删去多余的字符。',
  'identityNumber.characters': '身份证号码前17位应为数字，最后一位应为数字或字母 X，请核对后重新填写。',
  'identityNumber.fifteenDigits': '15位身份证号码已经停止使用，请填写18位的身份证号码。',
  'identityNumber.region': '身份证号码开头的地区代码“{region}”不存在，请对照证件核对。',
  'identityNumber.birthDate': '身份证号码第7至14位不是有效的出生日期，请对照证件核对。',
  'identityNumber.birthInFuture': read =>
    `身份证号码中的出生日期${writeDate(read('birthOn'))}晚于今天，请对照证件核对。`,
  'identityNumber.checkDigit': '身份证号码不正确，可能有数字填错或颠倒，请对照证件逐位核对。',
  'identityNumber.ageImpossible':
    '按身份证号码计算的年龄为{age}岁，超过了{maximum}岁，请对照证件核对出生日期部分。',
  'identityNumber.ageUnlikely': '按身份证号码计算的年龄为{age}岁，请确认号码填写无误。',
  'unifiedSocialCreditCode.length':
    '统一社会信用代码应为{expected}位，现在是{actual}位，请对照营业执照等证照核对。',
  'unifiedSocialCreditCode.characters':
    '统一社会信用代码中不能有“{characters}”，请对照证照核对；代码不使用字母 I、O、S、V、Z。',
  'unifiedSocialCreditCode.checkCharacter':
    '统一社会信用代码不正确，可能有字符填错或颠倒，请对照证照逐位核对。',
  'unifiedSocialCreditCode.organisationCode':
    '统一社会信用代码中的组织机构代码“{organisationCode}”未通过校验，请对照证照确认填写无误。',
  'organisationCode.format': '组织机构代码应为8位数字或字母加1位校验码，请对照证书核对。',
  'organisationCode.checkCharacter': '组织机构代码不正确，可能有字符填错，请对照证书逐位核对。',
  'businessRegistrationNumber.format': '工商注册号应为15位数字，请对照营业执照核对。',
  'businessRegistrationNumber.checkDigit': '工商注册号不正确，可能有数字填错，请对照营业执照逐位核对。',
  'officerCertificate.format': '军官证号码应填写为“某字第12345678号”的样式，请对照证件核对。',
  'passport.format': '护照号码不正确，请对照护照资料页填写字母和数字，不要加空格。',
  'hongKongMacaoPermit.format': '港澳居民来往内地通行证号码应为字母 H 或 M 加8位或10位数字，请对照证件核对。',
  'taiwanPermit.format': '台湾居民来往大陆通行证号码应为8位数字，请对照证件核对；旧版证件按证面填写。',
  'residencePermit.region':
    '港澳台居民居住证号码应以810000、820000或830000开头，现在是“{region}”，请核对号码和证件类型。',
  'permanentResidenceCard.format':
    '外国人永久居留身份证号码应为以9开头的18位号码，旧版为3个字母加12位数字，请对照证件核对。',
  'permanentResidenceCard.checkDigit': '外国人永久居留身份证号码未通过校验，请对照证件确认填写无误。',
  'itemCode.length': '事项编码应为12位、31位或33位，现在是{actual}位，请按事项清单核对。',
  'itemCode.organisation': '事项编码开头的“{organisation}”不是正确的统一社会信用代码，请按事项清单核对。',
  'itemCode.level': '事项编码中的行使层级“{level}”不正确，应为1至7，请按事项清单核对。',
  'itemCode.catalogue': '事项编码中的基本编码“{catalogue}”不正确，请按事项清单核对。',
  'itemCode.handlingItem': '事项编码末尾的办理项序号“{handlingItem}”应为2位数字，请按事项清单核对。',
  'itemCode.localFormat': '事项编码只能使用数字、字母和短横线，最多{maximum}位，请修改。',
  'projectCode.format': '投资项目代码应填写为“2305-530000-04-01-123456”的样式，请按项目备案或核准文件核对。',
  'projectCode.month': '投资项目代码中的月份“{month}”不存在，请按项目备案或核准文件核对。',
  'licenceIdentifier.format': '电子证照标识的格式不正确，请从电子证照上完整复制后重新填写。',
  'licenceIdentifier.checkCharacter': '电子证照标识不正确，可能有字符填错，请从电子证照上重新复制。',
  'licenceIdentifier.foreignCheckCharacter': '电子证照标识未通过校验，请对照电子证照确认填写无误。',
  'licenceNumber.length': '证照号码最多{maximum}个字符，现在有{actual}个，请对照证照核对。',
  'licenceNumber.characters': '证照号码中不能有“{characters}”，请对照证照修改。',
  'foodPermitNumber.format': '食品许可证编号应为字母 JY 或 SC 加14位数字，请对照许可证核对。',
  'foodPermitNumber.checkDigit': '食品许可证编号不正确，可能有数字填错，请对照许可证逐位核对。',
  'telephone.areaCode': '请在电话号码前加上区号，例如0871-63190000。',
  'telephone.format': '电话号码不正确，请填写区号和号码，例如0871-63190000。',
  'postalCode.format': '邮政编码应为{expected}位数字，请核对后重新填写。',
  'email.format': '电子邮箱地址不正确，请填写完整的地址，例如 name@example.cn。',
  'email.length': '电子邮箱地址最多{maximum}个字符，现在有{actual}个，请更换较短的地址。',
  'url.scheme': '网址应以 http:// 或 https:// 开头，请补上后重新填写。',
  'url.format': '网址不正确，请从浏览器地址栏完整复制后重新填写。',
  'url.length': '网址最多{maximum}个字符，现在有{actual}个，请更换较短的网址。',
  'bankCard.length': '银行账号应为{minimum}至{maximum}位，现在是{actual}位，请对照银行卡核对。',
  'bankCard.characters': '银行账号只能填写数字，请删去其他字符。',
  'bankCard.checkDigit': '银行账号不正确，可能有数字填错，请对照银行卡逐位核对。',
  'plateNumber.format': '车牌号码不正确，请对照行驶证核对；号码不使用字母 I 和 O。',
  'plateNumber.province': '车牌号码应以省份简称开头，“{province}”不是省份简称，请对照行驶证核对。',
  'plateNumber.length': '车牌号码应为7位，新能源汽车为8位，现在是{actual}位，请对照行驶证核对。',
  'realEstateUnitNumber.length': '不动产单元号应为{expected}位，现在是{actual}位，请对照不动产权证书核对。',
  'realEstateUnitNumber.format': '不动产单元号不正确，请对照不动产权证书逐位核对。',
  'vehicleIdentificationNumber.format':
    '车辆识别代号应为17位数字和字母，不使用字母 I、O、Q，请对照行驶证核对。',
  'personName.length': '姓名应为{minimum}至{maximum}个字，现在是{actual}个，请按证件上的姓名填写。',
  'personName.characters':
    '姓名中不能有“{characters}”，请按证件上的姓名填写；生僻字请用输入法的标准字形录入。',
  'personName.middleDot': '姓名中的间隔号“·”只能放在两个部分之间，且不能连续，请修改。',
  'longitude.format': '经度不正确，请填写以度为单位的数字，例如102.712251。',
  'longitude.range': '经度应在{minimum}至{maximum}度之间，请核对是否与纬度填反。',
  'latitude.format': '纬度不正确，请填写以度为单位的数字，例如25.040609。',
  'latitude.range': '纬度应在{minimum}至{maximum}度之间，请核对是否与经度填反。',
} satisfies Catalogue
