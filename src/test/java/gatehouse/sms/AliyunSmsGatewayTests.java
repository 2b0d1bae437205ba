package gatehouse.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gatehouse.counterpart.FakeAliyun;
import gatehouse.vocabulary.MobileNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliyunSmsGatewayTests {

    private static final SmsDispatch APPROVED = new SmsDispatch(
            "gatehouse-7-abc",
            "S3",
            Map.of("company", "杭州“某某”(集团)有限公司 & 分公司"),
            new MobileNumber("13812345678"),
            Instant.parse("2026-11-20T15:59:58Z"),
            Instant.parse("2026-11-20T15:59:58Z"));

    private final FakeAliyun aliyun = new FakeAliyun();
    private final AliyunSmsGateway gateway = gateway(aliyun.endpoint());

    @AfterEach
    void close() {
        aliyun.close();
    }

    @Test
    void anSmsGoesOutSignedWithItsTemplateAndParameters() {
        aliyun.willReply(
                200, "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"900619746936498440^0\",\"RequestId\":\"F\"}");

        assertThat(gateway.send(APPROVED)).isEqualTo(new SmsAnswer.Accepted("900619746936498440^0"));

        assertThat(aliyun.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/");
            assertThat(request.body()).isEmpty();
            assertThat(request.query())
                    .containsEntry("PhoneNumbers", "13812345678")
                    .containsEntry("SignName", "阿里企业采购")
                    .containsEntry("TemplateCode", "SMS_000000003")
                    .containsEntry("TemplateParam", "{\"company\":\"杭州“某某”(集团)有限公司 & 分公司\"}")
                    .containsEntry("OutId", "gatehouse-7-abc");
            assertThat(request.headers())
                    .containsEntry("x-acs-action", "SendSms")
                    .containsEntry("x-acs-version", "2017-05-25")
                    .containsKeys("x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256");
            assertThat(request.headers().get("authorization"))
                    .matches("ACS3-HMAC-SHA256 Credential=test-key,SignedHeaders=[^,]+,Signature=[0-9a-f]{64}")
                    .doesNotContain("test-secret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL"})
    void aLimitIsToldApartFromAFailure(String code) {
        aliyun.willReply(200, "{\"Code\":\"" + code + "\",\"Message\":\"触发分钟级流控Permits:1\",\"RequestId\":\"F\"}");

        assertThat(gateway.send(APPROVED)).isInstanceOf(SmsAnswer.Limited.class);
    }

    @Test
    void whatIsWrongInTheSmsItselfIsRefusedForGood() {
        aliyun.willReply(200, "{\"Code\":\"isv.MOBILE_NUMBER_ILLEGAL\",\"Message\":\"非法手机号\",\"RequestId\":\"F\"}");

        assertThat(gateway.send(APPROVED)).isEqualTo(new SmsAnswer.Refused("isv.MOBILE_NUMBER_ILLEGAL 非法手机号"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"isv.AMOUNT_NOT_ENOUGH", "isv.OUT_OF_SERVICE", "isp.SYSTEM_ERROR"})
    void aTroubleOfTheAccountCostsNoSms(String code) {
        aliyun.willReply(200, "{\"Code\":\"" + code + "\",\"Message\":\"…\",\"RequestId\":\"F\"}");

        assertThat(gateway.send(APPROVED)).isInstanceOf(SmsAnswer.Away.class);
    }

    @Test
    void aKeyThatIsNotAcceptedCostsNoSms() {
        aliyun.willReply(
                403, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"…\",\"RequestId\":\"F\",\"HostId\":\"h\"}");

        assertThat(gateway.send(APPROVED)).isInstanceOf(SmsAnswer.Away.class);
    }

    @Test
    void anErrorOfTheServerLeavesItOpenWhetherTheSmsWasTaken() {
        aliyun.willReply(500, "{\"Code\":\"InternalError\",\"Message\":\"…\",\"RequestId\":\"F\",\"HostId\":\"h\"}");

        assertThat(gateway.send(APPROVED)).isInstanceOf(SmsAnswer.Unclear.class);
        assertThat(aliyun.requests())
                .as("the library does not try again by itself")
                .hasSize(1);
    }

    @Test
    void anAnswerThatNeverComesLeavesItOpenWhetherTheSmsWasTaken() {
        aliyun.willSaySoMuchAsNothing();

        assertThat(gateway.send(APPROVED)).isInstanceOf(SmsAnswer.Unclear.class);
        assertThat(aliyun.requests()).hasSize(1);
    }

    @Test
    void aGatewayThatCannotBeReachedHasTakenNothing() {
        String nobody = aliyun.endpoint();
        aliyun.close();

        assertThat(gateway(nobody).send(APPROVED)).isInstanceOf(SmsAnswer.Away.class);
        assertThat(gateway(nobody).find(APPROVED)).isInstanceOf(SmsTrace.Unknown.class);
    }

    @Test
    void anSmsWithoutATemplateCodeWaits() {
        SmsDispatch unknown =
                new SmsDispatch("x", "S14", Map.of(), APPROVED.mobile(), APPROVED.due(), APPROVED.firstTried());

        assertThat(gateway.send(unknown)).isInstanceOf(SmsAnswer.Limited.class);
        assertThat(aliyun.requests()).isEmpty();
    }

    @Test
    void whatWasSentIsFoundByOurOwnIdOnTheDaysOfBeijing() {
        aliyun.willReply(200, details("gatehouse-1-zzz", 3)).willReply(200, details("gatehouse-7-abc", 1));

        assertThat(gateway.find(APPROVED)).isInstanceOf(SmsTrace.Sent.class);

        assertThat(aliyun.requests())
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("x-acs-action", "QuerySendDetails"))
                .extracting(request -> request.query().get("SendDate"))
                .containsExactly("20261120", "20261121");
        assertThat(aliyun.requests().getFirst().query())
                .containsEntry("PhoneNumber", "13812345678")
                .containsEntry("CurrentPage", "1");
    }

    @Test
    void whatTheProviderDoesNotKnowWasNotSent() {
        aliyun.willReply(200, details("gatehouse-1-zzz", 3))
                .willReply(200, "{\"Code\":\"OK\",\"Message\":\"OK\",\"TotalCount\":0,\"RequestId\":\"F\"}");

        assertThat(gateway.find(APPROVED)).isEqualTo(new SmsTrace.NotSent());
    }

    @Test
    void whatThePhoneNeverGotCountsAsNotSent() {
        aliyun.willReply(200, details("gatehouse-7-abc", 2)).willReply(200, details("gatehouse-1-zzz", 3));

        assertThat(gateway.find(APPROVED)).isEqualTo(new SmsTrace.NotSent());
    }

    @Test
    void aProviderThatCannotSayLeavesItOpen() {
        aliyun.willReply(200, "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\",\"Message\":\"…\",\"RequestId\":\"F\"}");

        assertThat(gateway.find(APPROVED)).isInstanceOf(SmsTrace.Unknown.class);
    }

    @Test
    void withoutAKeyItDoesNotStart() {
        AliyunSettings settings = new AliyunSettings(
                null, "s", null, "127.0.0.1:1", "http", Duration.ofSeconds(1), Duration.ofSeconds(1), Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new AliyunSmsGateway(settings, "Gatehouse", Clock.systemUTC()))
                .withMessageContaining("gatehouse.sms.aliyun.access-key-id");
    }

    private static AliyunSmsGateway gateway(String endpoint) {
        AliyunSettings settings = new AliyunSettings(
                "test-key",
                "test-secret",
                null,
                endpoint,
                "http",
                Duration.ofSeconds(2),
                Duration.ofMillis(700),
                Map.of("S3", "SMS_000000003"));
        return new AliyunSmsGateway(
                settings, "阿里企业采购", Clock.fixed(Instant.parse("2026-11-20T16:02:00Z"), ZoneOffset.UTC));
    }

    private static String details(String outId, int status) {
        return """
                {"Code":"OK","Message":"OK","TotalCount":1,"RequestId":"F","SmsSendDetailDTOs":{"SmsSendDetailDTO":[
                  {"OutId":"%s","SendStatus":%d,"PhoneNum":"13812345678","SendDate":"2026-11-20 23:59:58",
                   "TemplateCode":"SMS_000000003","Content":"…","ErrCode":"DELIVERED"}]}}""".formatted(outId, status);
    }
}
