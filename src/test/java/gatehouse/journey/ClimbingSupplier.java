package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.journey.PlatformApi.Answer;
import gatehouse.sandbox.samples.InventedCompany;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** One supplier on its way up the ladder, for whom a platform acts. */
final class ClimbingSupplier {

    private static final String CNAPS = "308584000013";

    private final PlatformApi api;
    private final SandboxWorld world;
    private final InventedCompany company;
    private final Phone operator;
    private final Phone administrator;

    private ClimbingSupplier(PlatformApi api, InventedCompany company) {
        this.api = api;
        this.world = new SandboxWorld(api);
        this.company = company;
        this.operator = world.phone(company.operatorMobile());
        this.administrator = world.phone("139" + String.format(Locale.ROOT, "%08d", company.index()));
    }

    static ClimbingSupplier registered(PlatformApi api, InventedCompany company) {
        api.post(
                        "/api/v1/suppliers",
                        Map.of(
                                "memberName", company.memberName(),
                                "mobile", company.operatorMobile(),
                                "contactName", company.operatorName(),
                                "companyName", company.name(),
                                "tradeRole", "SELLER",
                                "consents", List.of(consent("TERMS_OF_SERVICE"), consent("PRIVACY_STATEMENT"))))
                .created();
        return new ClimbingSupplier(api, company);
    }

    private static Map<String, String> consent(String document) {
        return Map.of("document", document, "version", "2026-01", "acceptedAt", "2026-01-05T09:30:00+08:00");
    }

    PlatformApi platform() {
        return api;
    }

    SandboxWorld world() {
        return world;
    }

    InventedCompany company() {
        return company;
    }

    String memberName() {
        return company.memberName();
    }

    /** Whose phone receives the SMS of the real name, and of all that follows from it. */
    Phone operator() {
        return operator;
    }

    /** 融易收管理员. */
    Phone administrator() {
        return administrator;
    }

    /** 对公账户. */
    String account() {
        return "3301040160" + String.format(Locale.ROOT, "%08d", company.index());
    }

    /** Sends in, and is refused or not; a new picture for each slot. */
    Answer tries(String kind, Map<String, String> form, String... slots) {
        return api.post("/api/v1/applications", application(kind, form, slots));
    }

    Map<String, Object> application(String kind, Map<String, String> form, String... slots) {
        Map<String, Long> scans = Arrays.stream(slots)
                .collect(Collectors.toMap(
                        Function.identity(), slot -> api.upload(), (one, two) -> one, LinkedHashMap::new));
        return application(kind, form, scans);
    }

    Map<String, Object> application(String kind, Map<String, String> form, Map<String, Long> scans) {
        return Map.of("memberName", memberName(), "kind", kind, "form", form, "scans", scans);
    }

    /** Sends in and is taken; the number. */
    String submits(String kind, Map<String, String> form, String... slots) {
        return tries(kind, form, slots).created().path("number").asString();
    }

    JsonNode application(String number) {
        return api.get("/api/v1/applications/" + number).ok();
    }

    JsonNode applications() {
        return api.get("/api/v1/applications?memberName=" + encoded(memberName()))
                .ok();
    }

    Answer get(String path) {
        return api.get(address(path));
    }

    Answer put(String path, Object body) {
        return api.put(address(path), body);
    }

    Answer post(String path, Object body) {
        return api.post(address(path), body);
    }

    Answer grants(String buyer, String limit, String settlementDay) {
        return put("/credit-grants/" + encoded(buyer), Map.of("limit", limit, "settlementDay", settlementDay));
    }

    /** The state of each step, by its name. */
    Map<String, String> ladder() {
        Map<String, String> states = new LinkedHashMap<>();
        get("/ladder")
                .ok()
                .path("steps")
                .forEach(step -> states.put(
                        step.path("step").asString(), step.path("state").asString()));
        return states;
    }

    JsonNode nextStep() {
        return get("/ladder").ok().path("next");
    }

    /** Asks for a deposit, is refused or not. */
    Answer triesDeposit(String kind) {
        long bank = api.get("/api/v1/banks?q=" + encoded("招行"))
                .ok()
                .path("banks")
                .path(0)
                .path("id")
                .asLong();
        return api.post(
                "/api/v1/deposits",
                Map.of(
                        "memberName",
                        memberName(),
                        "kind",
                        kind,
                        "bank",
                        bank,
                        "cnaps",
                        CNAPS,
                        "account",
                        account(),
                        "holder",
                        company.name()));
    }

    /** Asks for a deposit and is heard; its id. */
    long asksForDeposit(String kind) {
        return triesDeposit(kind).created().path("id").asLong();
    }

    JsonNode untilDepositIs(String kind, long deposit, String state) {
        Patience.until(
                "deposit " + deposit + " is " + state,
                () -> deposit(kind, deposit).path("state").asString().equals(state));
        return deposit(kind, deposit);
    }

    /** 回填金额; what became of it. */
    String enters(long deposit, String amount) {
        return api.post("/api/v1/deposits/" + deposit + "/verify", Map.of("amount", amount))
                .ok()
                .path("result")
                .asString();
    }

    /** Reads the amount in its own bank's statement, and enters it. */
    void entersWhatArrived(long deposit) {
        assertThat(enters(deposit, world.amountOn(account()))).isEqualTo("VERIFIED");
    }

    private JsonNode deposit(String kind, long id) {
        return api.get("/api/v1/deposits?kind=" + kind + "&memberName=" + encoded(memberName()))
                .ok()
                .valueStream()
                .filter(one -> one.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private String address(String path) {
        return "/api/v1/suppliers/" + encoded(memberName()) + path;
    }

    static String encoded(String part) {
        return UriUtils.encode(part, StandardCharsets.UTF_8);
    }
}
