package gatehouse.sandbox.samples;

import java.util.ArrayList;
import java.util.List;

/** A district of a city where invented companies are registered. The districts are real, the streets could be anywhere. */
record Place(String province, String city, String district, String code) {

    private static final String TABLE = """
            北京市|北京|朝阳区 110105|海淀区 110108|丰台区 110106
            上海市|上海|浦东新区 310115|闵行区 310112|嘉定区 310114
            天津市|天津|滨海新区 120116|西青区 120111
            重庆市|重庆|渝北区 500112|九龙坡区 500107
            广东省|深圳|南山区 440305|福田区 440304|宝安区 440306
            广东省|广州|天河区 440106|白云区 440111|番禺区 440113
            广东省|东莞|长安镇 441900|虎门镇 441900
            广东省|佛山|南海区 440605|顺德区 440606
            广东省|中山|小榄镇 442000
            广东省|惠州|惠城区 441302
            广东省|珠海|香洲区 440402
            浙江省|杭州|西湖区 330106|滨江区 330108|余杭区 330110
            浙江省|宁波|鄞州区 330212|北仑区 330206
            浙江省|温州|鹿城区 330302|瓯海区 330304
            浙江省|嘉兴|南湖区 330402
            浙江省|绍兴|越城区 330602
            浙江省|义乌|佛堂镇 330782
            浙江省|台州|椒江区 331002
            江苏省|苏州|吴中区 320506|虎丘区 320505
            江苏省|无锡|惠山区 320206
            江苏省|南京|江宁区 320115|鼓楼区 320106
            江苏省|常州|武进区 320412
            江苏省|南通|通州区 320612
            江苏省|扬州|广陵区 321002
            安徽省|合肥|蜀山区 340104|包河区 340111
            安徽省|芜湖|镜湖区 340202
            福建省|福州|鼓楼区 350102|仓山区 350104
            福建省|厦门|思明区 350203|湖里区 350206
            福建省|泉州|丰泽区 350503
            江西省|南昌|青山湖区 360111
            山东省|济南|历下区 370102|历城区 370112
            山东省|青岛|市南区 370202|崂山区 370212
            山东省|烟台|芝罘区 370602
            山东省|潍坊|奎文区 370705
            河北省|石家庄|桥西区 130104
            河北省|保定|莲池区 130606
            河南省|郑州|金水区 410105
            河南省|洛阳|洛龙区 410311
            湖北省|武汉|武昌区 420106|洪山区 420111
            湖南省|长沙|雨花区 430111|岳麓区 430104
            四川省|成都|武侯区 510107|锦江区 510104
            陕西省|西安|雁塔区 610113|未央区 610112
            山西省|太原|小店区 140105
            辽宁省|大连|甘井子区 210211
            辽宁省|沈阳|和平区 210102
            吉林省|长春|朝阳区 220104
            黑龙江省|哈尔滨|南岗区 230103
            云南省|昆明|五华区 530102
            贵州省|贵阳|云岩区 520103
            广西壮族自治区|南宁|青秀区 450103
            海南省|海口|龙华区 460106
            甘肃省|兰州|城关区 620102
            新疆维吾尔自治区|乌鲁木齐|新市区 650104
            """;

    /** By city; each city has at least one district. */
    static final List<List<Place>> CITIES = cities();

    private static List<List<Place>> cities() {
        List<List<Place>> cities = new ArrayList<>();
        TABLE.lines().forEach(line -> cities.add(city(line.split("\\|"))));
        return List.copyOf(cities);
    }

    private static List<Place> city(String[] parts) {
        List<Place> districts = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            String[] district = parts[i].split(" ");
            districts.add(new Place(parts[0], parts[1], district[0], district[1]));
        }
        return List.copyOf(districts);
    }

    String address() {
        return city + "市" + district;
    }

    String addressWithProvince() {
        return province.equals(city + "市") ? address() : province + address();
    }

    /** 登记机关: towns have none of their own. */
    String registrationAuthority() {
        return isTown() ? city + "市市场监督管理局" : address() + "市场监督管理局";
    }

    /** 签发机关 of identity cards. */
    String policeAuthority() {
        String shortName = district.endsWith("新区") && district.length() > 3
                ? district.substring(0, district.length() - 2)
                : district.substring(0, district.length() - 1);
        return city + "市公安局" + shortName + "分局";
    }

    /** An area of this city that was never given out, so that no invented identity number is somebody's own. */
    String unusedArea() {
        return code.substring(0, 4) + "99";
    }

    private boolean isTown() {
        return district.endsWith("镇");
    }
}
