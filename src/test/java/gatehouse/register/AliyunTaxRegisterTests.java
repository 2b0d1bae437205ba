package gatehouse.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.counterpart.FakeAliyun;
import gatehouse.register.RegisteredInvoice.Party;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.InvoiceNumber;
import gatehouse.vocabulary.TaxRate;
import gatehouse.vocabulary.Yuan;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliyunTaxRegisterTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 1);

    private final FakeAliyun aliyun = new FakeAliyun();
    private final TaxRegister register = new AliyunTaxRegister(AliyunSamples.at(aliyun.endpoint()));

    @AfterEach
    void close() {
        aliyun.close();
    }

    @Test
    void anInvoiceIsAskedForSignedAndFound() {
        aliyun.willReply(200, AliyunSamples.body(invoice("31", "N", "杭州启明五金有限公司", "")));

        InvoiceFinding found = register.find(claim("", "26332000000123456789"));

        assertThat(found).isInstanceOfSatisfying(InvoiceFinding.Genuine.class, genuine -> {
            RegisteredInvoice invoice = genuine.invoice();
            assertThat(invoice.special()).isTrue();
            assertThat(invoice.issuedByAgency()).isFalse();
            assertThat(invoice.issued()).isEqualTo(ISSUED);
            assertThat(invoice.seller()).isEqualTo(new Party("杭州启明五金有限公司", "91330100716105852F"));
            assertThat(invoice.buyer()).isEqualTo(new Party("某某采购有限公司", "91330100MA2B1CD36K"));
            assertThat(invoice.rates()).extracting(TaxRate::toString).containsExactly("13%", "6%", "0%");
        });
        assertThat(aliyun.requests()).singleElement().satisfies(request -> {
            assertThat(request.headers())
                    .containsEntry("x-acs-action", "VerifyVATInvoice")
                    .containsEntry("x-acs-version", "2021-07-07");
            assertThat(request.headers().get("authorization"))
                    .startsWith("ACS3-HMAC-SHA256 Credential=test-key,")
                    .doesNotContain("test-secret");
            assertThat(request.query())
                    .containsEntry("InvoiceNo", "26332000000123456789")
                    .containsEntry("InvoiceDate", "20261101")
                    .containsEntry("InvoiceSum", "113.00")
                    .doesNotContainKey("InvoiceCode");
        });
    }

    @Test
    void anInvoiceOfPaperIsAskedForByItsCode() {
        aliyun.willReply(200, AliyunSamples.body("{\"code\":\"009\",\"msg\":\"所查发票不存在\"}"));

        assertThat(register.find(claim("3300153130", "12345678"))).isEqualTo(new InvoiceFinding.NotFound());
        assertThat(aliyun.requests().getFirst().query()).containsEntry("InvoiceCode", "3300153130");
    }

    @ParameterizedTest(name = "type {0}: special {1}")
    @CsvSource({"01, true", "08, true", "31, true", "10, false", "11, false", "32, false"})
    void theTypeTellsWhetherItIsSpecial(String type, boolean special) {
        aliyun.willReply(200, AliyunSamples.body(invoice(type, "N", "杭州启明五金有限公司", "")));

        assertThat(register.find(claim("", "26332000000123456789")))
                .isInstanceOfSatisfying(
                        InvoiceFinding.Genuine.class,
                        genuine -> assertThat(genuine.invoice().special()).isEqualTo(special));
    }

    @ParameterizedTest(name = "{0}, {1}: by agency {2}")
    @CsvSource({
        "国家税务总局杭州市税务局, '', true",
        "杭州启明五金有限公司, '代开企业税号:92330100MA2B1CD36K', true",
        "杭州启明五金有限公司, '', false",
    })
    void theTaxOfficeInTheSellersPlaceIsNoticed(String seller, String note, boolean byAgency) {
        aliyun.willReply(200, AliyunSamples.body(invoice("01", "N", seller, note)));

        assertThat(register.find(claim("3300153130", "12345678")))
                .isInstanceOfSatisfying(
                        InvoiceFinding.Genuine.class,
                        genuine ->
                                assertThat(genuine.invoice().issuedByAgency()).isEqualTo(byAgency));
    }

    @ParameterizedTest(name = "mark {0}")
    @CsvSource({"Y", "H"})
    void whatWasTakenBackProvesNothing(String mark) {
        aliyun.willReply(200, AliyunSamples.body(invoice("01", mark, "杭州启明五金有限公司", "")));

        assertThat(register.find(claim("3300153130", "12345678"))).isEqualTo(new InvoiceFinding.TakenBack());
    }

    @ParameterizedTest(name = "code {0}: {1}")
    @CsvSource({"006, Differs", "1005, Differs", "002, AskedTooOften", "104, AskedTooOften", "009, NotFound"})
    void aNoIsAnAnswer(String code, String finding) {
        aliyun.willReply(200, AliyunSamples.body("{\"code\":\"" + code + "\",\"msg\":\"…\"}"));

        assertThat(register.find(claim("3300153130", "12345678")).getClass().getSimpleName())
                .isEqualTo(finding);
        assertThat(aliyun.requests()).hasSize(1);
    }

    @Test
    void whatIsBusyIsAskedAgain() {
        aliyun.willReply(500, "{\"Code\":\"InternalError\",\"Message\":\"…\",\"RequestId\":\"F\",\"HostId\":\"h\"}")
                .willReply(400, "{\"Code\":\"Throttling.User\",\"Message\":\"…\",\"RequestId\":\"F\",\"HostId\":\"h\"}")
                .willReply(200, AliyunSamples.body("{\"code\":\"009\",\"msg\":\"…\"}"));

        assertThat(register.find(claim("3300153130", "12345678"))).isEqualTo(new InvoiceFinding.NotFound());
        assertThat(aliyun.requests()).hasSize(3);
    }

    @Test
    void anAnswerThatNeverComesIsWaitedForOnlySoLong() {
        aliyun.willSaySoMuchAsNothing().willReply(200, AliyunSamples.body("{\"code\":\"009\",\"msg\":\"…\"}"));

        assertThat(register.find(claim("3300153130", "12345678"))).isEqualTo(new InvoiceFinding.NotFound());
    }

    @Test
    void aKeyThatIsNotAcceptedIsToldAtOnce() {
        aliyun.willReply(
                403, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"…\",\"RequestId\":\"F\",\"HostId\":\"h\"}");

        assertThatThrownBy(() -> register.find(claim("3300153130", "12345678")))
                .isInstanceOf(CounterpartAway.class)
                .hasMessage("SignatureDoesNotMatch");
        assertThat(aliyun.requests()).hasSize(1);
    }

    @Test
    void aRegisterThatCannotBeReachedIsAway() {
        String nobody = aliyun.endpoint();
        aliyun.close();

        assertThatThrownBy(() -> new AliyunTaxRegister(AliyunSamples.at(nobody)).find(claim("3300153130", "12345678")))
                .isInstanceOf(CounterpartAway.class);
    }

    private static InvoiceClaim claim(String code, String number) {
        return new InvoiceClaim(
                new InvoiceNumber(code, number),
                ISSUED,
                Yuan.parse("113").required(),
                new CompanyName("杭州启明五金有限公司"),
                new CreditCode("91330100716105852F"));
    }

    private static String invoice(String type, String invalidMark, String seller, String note) {
        return """
                {"code":"001","msg":"成功","data":{"invoiceType":"%s","invalidMark":"%s","invoiceDate":"20261101",
                 "salerName":"%s","salerTaxpayerNumber":"91330100716105852F","purchaserName":"某某采购有限公司",
                 "purchaserTaxpayerNumber":"91330100MA2B1CD36K","note":"%s","invoiceMoney":"100.00",
                 "detailList":[{"goodsName":"五金","taxRate":"0.13"},{"taxRate":"6%%"},{"taxRate":"免税"},{"taxRate":"***"}]}}""".formatted(type, invalidMark, seller, note);
    }
}
