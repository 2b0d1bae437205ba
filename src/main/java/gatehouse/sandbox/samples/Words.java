package gatehouse.sandbox.samples;

import java.util.List;

/** The words that invented names, addresses and scopes are made of. */
final class Words {

    /** A character of a brand with its sound. */
    record Sound(String character, String pinyin) {}

    /** A trade and what a company in it does. */
    record Trade(String name, String scope) {}

    static final List<Sound> BRAND_FIRST = sounds("""
            永yong 恒heng 鑫xin 宏hong 瑞rui 德de 信xin 诚cheng 博bo 远yuan 兴xing 嘉jia 金jin 汇hui 佳jia 天tian 海hai 东dong 新xin 中zhong
            云yun 星xing 智zhi 领ling 卓zhuo 凯kai 隆long 富fu 利li 优you 众zhong 万wan 百bai 顺shun 正zheng 明ming 华hua 晟sheng 启qi 锐rui
            景jing 铭ming 睿rui 骏jun 铂bo 弘hong 圣sheng 科ke 美mei 精jing 飞fei 鼎ding 翔xiang 朗lang 晨chen 尚shang 格ge 普pu 方fang 乐le""");

    static final List<Sound> BRAND_SECOND = sounds("""
            盛sheng 达da 通tong 源yuan 辉hui 腾teng 业ye 力li 丰feng 昌chang 创chuang 泰tai 润run 和he 康kang 宁ning 安an 成cheng 洋yang 川chuan
            航hang 特te 立li 拓tuo 迪di 尔er 茂mao 荣rong 祥xiang 捷jie 誉yu 益yi 禾he 宇yu 邦bang 浩hao 勤qin 朋peng 旺wang 欣xin
            森sen 林lin 峰feng 岳yue 河he 阳yang 晖hui 曜yao 霖lin 涛tao 奥ao 斯si 维wei 纳na 克ke 迈mai 赛sai 蓝lan 翼yi 然ran""");

    /** Some brands have three characters. */
    static final String[] BRAND_THIRD = words("德 隆 兴 元 锦 嘉 亿 佰 诺 佑");

    /** A few have a character that many fonts and some old systems lack. */
    static final String[] BRAND_THIRD_RARE = words("淼 垚 犇 堃 喆");

    /** Only for the millions: names that the shorter ones are used up for. */
    static final String[] BRAND_THIRD_LATER = words("合 友 同 联 广 厚 仁 义 礼 生 全 长 久 昊 旭 宸 翰 耀 振 钧 煜 皓 岚 溪 沐");

    static final List<Trade> TRADES = """
            科技|技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广；软件开发；电子产品销售
            贸易|日用百货销售；五金产品批发；建筑材料销售；机械设备销售
            电子|电子元器件制造；电子元器件批发；电子专用材料销售；集成电路销售
            机械设备|通用设备制造；机械设备销售；机械零件、零部件加工；机械设备租赁
            五金制品|五金产品制造；五金产品批发；五金产品零售；金属制品销售
            塑胶制品|塑料制品制造；塑料制品销售；模具制造；模具销售
            包装材料|包装材料及制品销售；纸制品制造；纸制品销售；塑料包装箱及容器制造
            服饰|服装制造；服装服饰批发；服饰研发；针纺织品销售；鞋帽批发
            化工|化工产品销售（不含许可类化工产品）；专用化学产品销售；涂料销售
            新材料|新材料技术研发；新材料技术推广服务；合成材料销售；高性能纤维及复合材料销售
            电气|电气设备销售；配电开关控制设备制造；输配电及控制设备制造；电线、电缆经营
            自动化设备|工业自动控制系统装置制造；智能控制系统集成；工业机器人销售；机械电气设备销售
            仪器仪表|仪器仪表制造；仪器仪表销售；仪器仪表修理；实验分析仪器销售
            建筑材料|建筑材料销售；轻质建筑材料制造；建筑装饰材料销售；水泥制品销售
            办公用品|办公用品销售；办公设备耗材销售；文具用品批发；计算机软硬件及辅助设备批发
            劳保用品|劳动保护用品销售；特种劳动防护用品销售；产业用纺织制成品销售；消防器材销售
            印刷|纸制品销售；包装服务；图文设计制作；专业设计服务
            家具|家具制造；家具销售；家具安装和维修服务；家居用品销售
            食品|食品销售（仅销售预包装食品）；食用农产品批发；农副产品销售
            农业|农产品的生产、销售、加工、运输、贮藏；谷物种植；蔬菜种植；农业机械销售
            医疗器械|第一类医疗器械销售；第二类医疗器械销售；卫生用品和一次性使用医疗用品销售
            环保科技|环境保护专用设备制造；环境保护专用设备销售；水污染治理；大气污染治理
            信息技术|信息技术咨询服务；信息系统集成服务；数据处理和存储支持服务；计算机系统服务
            供应链|供应链管理服务；国内货物运输代理；普通货物仓储服务；装卸搬运
            物流|国内货物运输代理；普通货物仓储服务；运输货物打包服务；国际货物运输代理
            国际贸易|货物进出口；技术进出口；进出口代理；国内贸易代理；针纺织品销售
            模具|模具制造；模具销售；金属工具制造；机械零件、零部件销售
            紧固件|紧固件制造；紧固件销售；金属材料销售；金属表面处理及热处理加工
            轴承|轴承制造；轴承销售；轴承、齿轮和传动部件制造；机械零件、零部件销售
            电缆|电线、电缆经营；光缆销售；电力电子元器件销售；有色金属合金销售
            照明|照明器具制造；照明器具销售；半导体照明器件销售；灯具销售
            光电|光电子器件制造；光电子器件销售；显示器件销售；光学仪器销售
            精密机械|数控机床制造；数控机床销售；金属切削加工服务；高速精密齿轮传动装置销售
            橡胶制品|橡胶制品制造；橡胶制品销售；密封件制造；密封件销售
            纸业|纸制品制造；纸制品销售；纸浆销售；再生资源销售
            纺织|面料纺织加工；针纺织品及原料销售；产业用纺织制成品制造；服装辅料销售
            皮革|皮革制品制造；皮革制品销售；箱包销售；鞋帽批发
            玩具|玩具制造；玩具销售；体育用品及器材批发；母婴用品销售
            工艺品|工艺美术品及礼仪用品制造；工艺美术品及礼仪用品销售；竹制品销售
            日用品|日用品销售；日用百货销售；个人卫生用品销售；家用电器销售
            清洁用品|日用化学产品销售；专业保洁、清洗、消毒服务；卫生洁具销售
            消防器材|消防器材销售；消防技术服务；安防设备销售；数字视频监控系统销售
            水处理|污水处理及其再生利用；气体、液体分离及纯净设备销售；水资源管理；泵及真空设备销售
            液压|液压动力机械及元件制造；液压动力机械及元件销售；气压动力机械及元件销售；阀门和旋塞销售
            焊接材料|金属切割及焊接设备制造；金属切割及焊接设备销售；金属材料销售
            汽车配件|汽车零部件及配件制造；汽车零配件批发；汽车零配件零售；润滑油销售
            建设工程|土石方工程施工；园林绿化工程施工；金属门窗工程施工；工程管理服务
            电器|家用电器制造；家用电器销售；家用电器零配件销售；制冷、空调设备销售
            """.lines()
            .map(line -> line.split("\\|"))
            .map(parts -> new Trade(parts[0], parts[1]))
            .toList();

    static final String[] SHOP_FORMS = words("经营部 商行 批发部 加工厂 商贸行 销售部");

    static final String[] STREETS = words("""
            科技路 创业大道 工业路 建设路 人民路 中山路 解放路 迎宾大道 光明路 文三路 学院路 和平路 新华路 胜利街 长江路 黄河路 滨河大道 振兴路 金山路
            银杏路 梧桐街 朝阳街 友谊路 团结路 幸福路 兴业路 园区大道 望江路 湖滨路 青年路""");

    static final String[] PARKS = words("创新产业园 软件园 国际商务中心 工业园 科创大厦 电商产业园 银座大厦 智造园 商贸城 时代广场");

    static final String[] ESTATES = words("锦绣花园 阳光家园 丽景苑 翠湖小区 书香雅苑 幸福里 江南春晓 金色家园 碧水湾 和苑");

    static final String[] CAPITALS = words("壹拾万元整 伍拾万元整 壹佰万元整 贰佰万元整 叁佰万元整 伍佰万元整 捌佰万元整 壹仟万元整 贰仟万元整 叁仟万元整 伍仟万元整 壹亿元整");

    /** The most frequent first. */
    static final String[] SURNAMES = words("""
            王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕
            丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴
            莫 孔 向 汤 欧阳 诸葛 上官 司马""");

    static final String[] GIVEN_MALE = words("""
            伟 强 磊 军 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 阳 建国 志强 志明 建华 海涛 文博 子轩 俊杰 永强 国栋
            晓东 立新 少华 卫东 一鸣 思远 家豪 天佑 振宇 景行 德胜 庆丰 金水 长春 春生 学文 启明 浩然 泽宇 东升""");

    static final String[] GIVEN_FEMALE = words("""
            芳 娜 敏 静 丽 艳 娟 霞 燕 玲 红 慧 莉 洁 颖 琳 雪 婷 倩 萍 梅 丹 琴 秀英 桂英 玉兰 丽华 晓燕 雅婷 思雨 欣怡 梦琪 雨桐 佳慧 美玲 海燕 春梅 玉梅
            淑珍 文静 晓红 诗涵 可欣 若兰 婉清 雪梅 秋月 惠敏 亚楠 紫嫣""");

    /** Characters of names that some systems cannot show, two of them beyond the basic plane. */
    static final String[] GIVEN_RARE = words("𬭎 㛃 䶮 燚 翀 堃 赟 珺 喆 𫖮 子𬭎 雨䶮");

    static final String[] MEN_WITH_A_DOT = words("买买提·艾力 阿卜杜拉·热合曼 艾尼瓦尔·吐尔逊 玉素甫·卡德尔 吐尔逊·买买提");

    static final String[] WOMEN_WITH_A_DOT = words("古丽·米娜 帕提古丽·买买提 古丽娜尔·阿布都 热娜·伊力 阿依古丽·艾力");

    static final String[] HONG_KONG_MEN = words("陈伟明 黄志豪 梁家乐 何国强 罗永基 邓志伟 冯德明 叶振邦 区永权 麦兆基 欧阳志华 司徒伟杰");

    static final String[] HONG_KONG_WOMEN = words("李嘉敏 郑秀清 谭咏诗 周慧仪 吴绮雯 司徒美玲");

    static final String[] TAIWAN_MEN = words("陈建宏 张家豪 李俊贤 吴宗翰 蔡明宏 许文龙 郭明生 洪國華");

    static final String[] TAIWAN_WOMEN = words("黄淑芬 王雅婷 刘怡君 杨佩珊 郑惠如 谢佳颖");

    /** Name, nationality as in a passport, the first character of their passport numbers. */
    static final List<String[]> OVERSEAS =
            """
            John Smith|USA|5
            Emily Johnson|USA|5
            Oliver Brown|GBR|7
            Fiona O'Neil|IRL|L
            Hans Müller|DEU|C
            Karin Schröder|DEU|C
            José Núñez|ESP|X
            Pierre Lefèvre|FRA|F
            Marco Rossi|ITA|Y
            Kim Min-jun|KOR|M
            Tanaka Hiroshi|JPN|T
            Tan Wei Ling|SGP|K
            Liam Walker|AUS|N
            """.lines().map(line -> line.split("\\|")).toList();

    static final String[] MINORITIES = words("回 满 壮 苗 土家 蒙古 彝 侗 瑶 朝鲜");

    private Words() {}

    private static String[] words(String text) {
        // the names that hold a space are kept elsewhere: here a space parts two words
        return text.strip().split("\\s+");
    }

    private static List<Sound> sounds(String text) {
        return List.of(words(text)).stream()
                .map(word -> new Sound(word.substring(0, 1), word.substring(1)))
                .toList();
    }
}
