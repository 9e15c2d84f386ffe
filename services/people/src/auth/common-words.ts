/**
 * Words that people here choose and that no list of leaked passwords has: pinyin of places, offices and wishes, and the
 * names of the demonstration. A password of little more than these is guessed at once.
 */
export const LOCAL_WORDS: readonly string[] = `
  woaini woaizhongguo woaiwojia zhongguo zhonghua zuguo renmin gongchandang dangyuan dangwei dangzhengban zhengfu
  beijing tianjin shanghai neimenggu neimeng menggu tongliao tongliaoshi kerqin kaifaqu xincheng xinchengjiedao
  huhehaote baotou chifeng xilamulun xiliaohe naiman kailu zhalute huolinguole changcheng huanghe changjiang
  jiedao jiedaoban banshichu shequ juweihui wangge wanggeyuan xinfang xinfangban xinfangju lianxi lianxiban
  lianxihuiyi zhengfawei gongan gonganju paichusuo sifasuo zongzhi weiwen shuji zhuren juzhang zhanzhang
  mima mimamima wodemima denglu guanliyuan yonghu zhanghao xitong gongzuo bangong bangongshi fuwu
  nihao xiexie laoshi xuexi tiantian haohao pingan jiankang kuaile xingfu facai fanrong fuqiang meili aiqing
  pengyou baobao baobei laogong laopo mama baba erzi nver jiating qizi zhangfu yiqie shengri shunli
  chuntian xiatian qiutian dongtian taiyang yueliang xingxing caoyuan junma
  demo demonstration shifan platform lianxi office director secretary clerk grid cadre handler district
  chief congress organisation justice police auditor sysadmin secadmin administrator
`
  .trim()
  .split(/\s+/);
