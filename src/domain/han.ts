/** Traditional letters of frequent family and given names, each with its simplified form. */
const PAIRS =
  '張张 陳陈 劉刘 黃黄 楊杨 趙赵 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 葉叶 蘇苏 呂吕 蔣蒋 盧卢 賈贾 鄒邹 陸陆 錢钱 湯汤 ' +
  '龍龙 萬万 賴赖 龔龚 蘭兰 鐘钟 鍾钟 譚谭 範范 顧顾 嚴严 齊齐 喬乔 莊庄 聶聂 魯鲁 畢毕 韋韦 寧宁 關关 溫温 簡简 連连 駱骆 紀纪 項项 ' +
  '歐欧 陽阳 諸诸 闕阙 單单 閻阎 祿禄 麥麦 塗涂 遊游 應应 鮑鲍 褚褚 費费 賀贺 貝贝 竇窦 ' +
  '偉伟 華华 國国 強强 軍军 傑杰 麗丽 紅红 豔艳 艷艳 鳳凤 鵬鹏 飛飞 輝辉 曉晓 靜静 慶庆 東东 興兴 榮荣 貴贵 寶宝 銘铭 鋒锋 勝胜 衛卫 ' +
  '義义 學学 書书 雲云 瑩莹 穎颖 嬌娇 愛爱 潔洁 純纯 維维 賢贤 澤泽 濤涛 燁烨 爾尔 瓊琼 紹绍 聖圣 聰聪 蓮莲 詩诗 誠诚 進进 達达 遠远 ' +
  '鈞钧 錦锦 鎮镇 雙双 順顺 駿骏 齡龄 廣广 憲宪 懷怀 權权 樂乐 樹树 歡欢 瑋玮 碩硕 禮礼 藝艺 藍蓝 謙谦 貞贞 軒轩 鐵铁 鋼钢 長长 開开 ' +
  '靈灵 韻韵 願愿 風风 鴻鸿 鵑鹃 儀仪 倫伦 凱凯 嵐岚 彥彦 恆恒 敘叙 緯纬 綺绮 績绩 蘊蕴 語语 贊赞 運运 頡颉 馳驰';
const SIMPLIFIED = new Map(PAIRS.split(' ').map((pair) => [...pair] as [string, string]));

/** Family names of two letters. */
const COMPOUND = /^(?:欧阳|司马|诸葛|上官|夏侯|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|南宫)/u;
const HONORIFIC = /(?<=.)(?:先生|女士|小姐|老师|老師|教授|博士|经理|經理|总|總|さん|様|님|씨)$/u;

/** A name in Chinese, Japanese or Korean letters as it is compared: simplified where that is known, without what is said to be polite. */
export function simplified(name: string): string {
  return [...name.replace(HONORIFIC, '')].map((letter) => SIMPLIFIED.get(letter) ?? letter).join('');
}

/** The family name, which comes first: one letter, or two where that is a family name. The name is a simplified one. */
export function familyOf(name: string): string {
  return COMPOUND.exec(name)?.[0] ?? [...name][0] ?? '';
}
