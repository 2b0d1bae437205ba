package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.WithDatabase;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.counterpart.CounterpartAway;
import gatehouse.register.BusinessRegister;
import gatehouse.register.InvoiceClaim;
import gatehouse.register.InvoiceFinding;
import gatehouse.register.RegisterAnswer;
import gatehouse.register.RegisterAnswer.CompanyState;
import gatehouse.register.RegisterAnswer.Part;
import gatehouse.register.RegisterQuestion;
import gatehouse.register.TaxRegister;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.InvoiceNumber;
import gatehouse.vocabulary.PersonName;
import gatehouse.vocabulary.Yuan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@WithDatabase
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxRegistersTests {

    private static final String TOKEN = "ghp_sandbox-registers-0123456789";
    private static final String COMPANY = "杭州启明五金有限公司";

    @LocalServerPort
    int port;

    @Autowired
    PlatformClients platforms;

    @Autowired
    TaxRegister tax;

    @Autowired
    BusinessRegister business;

    @Autowired
    TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void aPlatform() {
        platforms.register("登记机关沙箱测试平台", new Token(TOKEN));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "26332000000123456780, special SELLER 13%",
        "26332000000123456781, special SELLER 3%",
        "26332000000123456782, special agency 3%",
        "26332000000123456783, special 13%",
        "26332000000123456788, SELLER 13%",
        "26332000000123456784, NotFound",
        "26332000000123456785, Differs",
        "26332000000123456786, TakenBack",
        "26332000000123456787, AskedTooOften",
    })
    void whatTheTaxRegisterFindsHangsOnTheLastDigit(String number, String expected) {
        assertThat(words(tax.find(claim(number)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "杭州启明五金有限公司, IN_BUSINESS, ",
        "杭州注销五金有限公司, DEREGISTERED, ",
        "杭州吊销五金有限公司, REVOKED, ",
        "杭州迁出五金有限公司, MOVED_AWAY, ",
        "杭州异常五金有限公司, ABNORMAL, ",
        "杭州换人五金有限公司, IN_BUSINESS, REPRESENTATIVE",
        "杭州异名五金有限公司, IN_BUSINESS, NAME",
        "杭州异码五金有限公司, IN_BUSINESS, NUMBER",
    })
    void whatTheBusinessRegisterSaysStandsInTheName(String name, CompanyState state, Part otherwise) {
        RegisterAnswer expected = otherwise == null
                ? new RegisterAnswer.Agrees(state)
                : new RegisterAnswer.Differs(state, Set.of(otherwise));

        assertThat(business.compare(question(name))).isEqualTo(expected);
    }

    @Test
    void aCompanyThatNobodyKnowsIsNotFound() {
        assertThat(business.compare(question("杭州查无五金有限公司"))).isEqualTo(new RegisterAnswer.NotFound());
    }

    @Test
    void aRegisterFailsOnDemandAndComesBack() throws Exception {
        assertThat(put("tax-register", "{\"kind\":\"AWAY\",\"times\":3}").statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "", "").body())
                .contains("{\"counterpart\":\"tax-register\",\"kind\":\"AWAY\",\"times\":3}");

        assertThatThrownBy(() -> tax.find(claim("26332000000123456780"))).isInstanceOf(CounterpartAway.class);

        assertThat(words(tax.find(claim("26332000000123456780")))).isEqualTo("special SELLER 13%");
        assertThat(send("GET", "", "").body()).isEqualTo("[]");
    }

    @Test
    void aMomentOfAbsenceIsNotNoticed() throws Exception {
        put("business-register", "{\"kind\":\"AWAY\",\"times\":2}");

        assertThat(business.compare(question(COMPANY))).isEqualTo(new RegisterAnswer.Agrees(CompanyState.IN_BUSINESS));
    }

    @Test
    void aRegisterIsLateOnDemand() throws Exception {
        put("business-register", "{\"kind\":\"LATE\",\"times\":1}");
        Instant asked = Instant.now();

        assertThat(business.compare(question(COMPANY))).isEqualTo(new RegisterAnswer.Agrees(CompanyState.IN_BUSINESS));

        assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(SandboxFaults.LATENESS);
    }

    @Test
    void noRegisterIsAskedWithinATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.execute(open -> business.compare(question(COMPANY))))
                .withMessageContaining("within a transaction");
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    nobody       | {"kind":"AWAY","times":1}  | 404 | not-found
                    tax-register | {"kind":"GONE","times":1}  | 422 | kind
                    tax-register | {"times":1}                | 422 | kind
                    tax-register | {"kind":"AWAY"}            | 422 | times
                    tax-register | {"kind":"AWAY","times":-1} | 422 | times""")
    void aFaultThatMakesNoSenseIsAProblem(String counterpart, String body, int status, String named) throws Exception {
        HttpResponse<String> answer = put(counterpart, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    private static String words(InvoiceFinding finding) {
        if (!(finding instanceof InvoiceFinding.Genuine(var invoice))) {
            return finding.getClass().getSimpleName();
        }
        return ((invoice.special() ? "special " : "")
                        + (invoice.issuedByAgency() ? "agency " : "")
                        + (invoice.seller().name().equals(COMPANY) ? "SELLER " : "")
                        + invoice.rates().getFirst())
                .strip();
    }

    private static InvoiceClaim claim(String number) {
        return new InvoiceClaim(
                new InvoiceNumber("", number),
                LocalDate.of(2026, 11, 1),
                new Yuan(113_00),
                new CompanyName(COMPANY),
                new CreditCode("91330100716105852F"));
    }

    private static RegisterQuestion question(String name) {
        return new RegisterQuestion(new CreditCode("91330100716105852F"), new CompanyName(name), new PersonName("戴珊"));
    }

    private HttpResponse<String> put(String counterpart, String body) throws Exception {
        return send("PUT", "/" + counterpart, body);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sandbox/api/faults" + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
