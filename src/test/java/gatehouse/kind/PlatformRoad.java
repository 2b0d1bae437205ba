package gatehouse.kind;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.document.PictureSamples;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.review.Decision;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One supplier of a platform on its way through the steps, over REST. */
public class PlatformRoad {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc mvc;
    private final Suppliers suppliers;
    private final Applications applications;
    private final Ladder ladder;
    private final Intake intake;
    private final String token = "token-of-road-" + COUNT.incrementAndGet();
    private final String memberName = "road" + COUNT.incrementAndGet() + "supplier";

    public PlatformRoad(
            MockMvc mvc,
            PlatformClients platforms,
            Suppliers suppliers,
            Applications applications,
            Ladder ladder,
            Intake intake)
            throws Exception {
        this.mvc = mvc;
        this.suppliers = suppliers;
        this.applications = applications;
        this.ladder = ladder;
        this.intake = intake;
        platforms.register("platform of road " + COUNT.incrementAndGet(), new Token(token));
        send(
                        MockMvcRequestBuilders.post("/api/v1/suppliers"),
                        Map.of("memberName", memberName, "mobile", "13800138000"))
                .andExpect(status().isCreated());
    }

    public String memberName() {
        return memberName;
    }

    public SupplierId supplier() {
        return suppliers.findByMemberName(memberName).orElseThrow().id();
    }

    /** The license is approved and its deposit verified. */
    public PlatformRoad verified() throws Exception {
        String number = number(submit("BUSINESS_LICENSE", LicenseSamples.typed(), "LICENSE", "ID_FRONT", "ID_BACK")
                .andExpect(status().isCreated()));
        approve(number);
        return opened(Step.BUSINESS_LICENSE);
    }

    public PlatformRoad opened(Step... steps) {
        for (Step step : steps) {
            ladder.open(supplier(), step);
        }
        return this;
    }

    public ResultActions submit(String kind, Map<String, String> form, String... slots) throws Exception {
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("memberName", memberName);
        application.put("kind", kind);
        application.put("form", form);
        Map<String, Long> scans = new LinkedHashMap<>();
        for (String slot : slots) {
            scans.put(slot, uploaded());
        }
        application.put("scans", scans);
        return send(MockMvcRequestBuilders.post("/api/v1/applications"), application);
    }

    /** Asks for the deposit of the kind with what is told, beside supplier and kind. */
    public ResultActions deposit(String kind, Map<String, Object> told) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(told);
        body.put("memberName", memberName);
        body.put("kind", kind);
        return send(MockMvcRequestBuilders.post("/api/v1/deposits"), body);
    }

    public void approve(String number) {
        intake.decided(applications.findByNumber(number).orElseThrow(), new Decision.Approve());
    }

    public static String number(ResultActions taken) throws Exception {
        return json(taken).path("number").asString();
    }

    public static JsonNode json(ResultActions answered) throws Exception {
        return JSON.readTree(answered.andReturn().getResponse().getContentAsByteArray());
    }

    /** The state of each step, by its name. */
    public Map<String, String> ladder() throws Exception {
        Map<String, String> states = new LinkedHashMap<>();
        json(call("GET", "/ladder").andExpect(status().isOk()))
                .path("steps")
                .forEach(step -> states.put(
                        step.path("step").asString(), step.path("state").asString()));
        return states;
    }

    /** Below the address of the supplier. */
    public ResultActions call(String method, String path) throws Exception {
        String address = "/api/v1/suppliers/" + memberName + path;
        return mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address)
                .header("Authorization", "Bearer " + token));
    }

    public ResultActions put(String path, Object body) throws Exception {
        return send(MockMvcRequestBuilders.put("/api/v1/suppliers/" + memberName + path), body);
    }

    public ResultActions post(String path, Object body) throws Exception {
        return send(MockMvcRequestBuilders.post("/api/v1/suppliers/" + memberName + path), body);
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> request, Object body) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(body)));
    }

    private long uploaded() throws Exception {
        var file = new MockMultipartFile("file", "scan.jpg", "image/jpeg", PictureSamples.jpeg(1000, 700));
        return json(mvc.perform(MockMvcRequestBuilders.multipart("/api/v1/scans")
                                .file(file)
                                .header("Authorization", "Bearer " + token))
                        .andExpect(status().isCreated()))
                .path("id")
                .asLong();
    }
}
