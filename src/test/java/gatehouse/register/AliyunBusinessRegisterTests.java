package gatehouse.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.counterpart.FakeAliyun;
import gatehouse.register.RegisterAnswer.CompanyState;
import gatehouse.register.RegisterAnswer.Part;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.PersonName;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AliyunBusinessRegisterTests {

    private final FakeAliyun aliyun = new FakeAliyun();
    private final BusinessRegister register = new AliyunBusinessRegister(AliyunSamples.at(aliyun.endpoint()));

    @AfterEach
    void close() {
        aliyun.close();
    }

    @Test
    void theThreeAreAskedForSignedAndAgree() {
        aliyun.willReply(200, AliyunSamples.body("{\"code\":\"0\",\"data\":true,\"message\":\"法人姓名、社会信用代码一致\"}"));

        assertThat(register.compare(question("阿里巴巴达摩院杭州科技有限公司")))
                .isEqualTo(new RegisterAnswer.Agrees(CompanyState.UNTOLD));

        assertThat(aliyun.requests()).singleElement().satisfies(request -> {
            assertThat(request.headers())
                    .containsEntry("x-acs-action", "VerifyBusinessLicense")
                    .containsEntry("x-acs-version", "2021-07-07");
            assertThat(request.headers().get("authorization"))
                    .startsWith("ACS3-HMAC-SHA256 Credential=test-key,")
                    .doesNotContain("test-secret");
            assertThat(request.query())
                    .containsEntry("CreditCode", "91330100716105852F")
                    .containsEntry("CompanyName", "阿里巴巴达摩院杭州科技有限公司")
                    .containsEntry("LegalPerson", "戴珊");
        });
    }

    @Test
    void whatDiffersIsTold() {
        aliyun.willReply(200, AliyunSamples.body("{\"code\":\"20002\",\"data\":false,\"message\":\"…\"}"))
                .willReply(200, AliyunSamples.body("{\"code\":\"20003\",\"data\":false,\"message\":\"…\"}"));

        assertThat(register.compare(question("某某有限公司")))
                .isEqualTo(new RegisterAnswer.Differs(CompanyState.UNTOLD, Set.of(Part.REPRESENTATIVE)));
        assertThat(register.compare(question("某某有限公司")))
                .isEqualTo(new RegisterAnswer.Differs(CompanyState.UNTOLD, Set.of(Part.NUMBER)));
    }

    @Test
    void aNameThatIsNotFoundIsLookedForWithTheOtherBrackets() {
        aliyun.willReply(200, AliyunSamples.body("{\"code\":\"20001\",\"data\":false,\"message\":\"…\"}"))
                .willReply(200, AliyunSamples.body("{\"code\":\"0\",\"data\":true,\"message\":\"…\"}"));

        assertThat(register.compare(question("阿里巴巴（中国）网络技术有限公司"))).isInstanceOf(RegisterAnswer.Agrees.class);

        assertThat(aliyun.requests())
                .extracting(request -> request.query().get("CompanyName"))
                .containsExactly("阿里巴巴（中国）网络技术有限公司", "阿里巴巴(中国)网络技术有限公司");
    }

    @Test
    void aNameWithoutBracketsIsLookedForOnce() {
        aliyun.willReply(200, AliyunSamples.body("{\"code\":\"20001\",\"data\":false,\"message\":\"…\"}"));

        assertThat(register.compare(question("某某有限公司"))).isEqualTo(new RegisterAnswer.NotFound());
        assertThat(aliyun.requests()).hasSize(1);
    }

    @Test
    void aCodeThatNobodyKnowsIsNoAnswer() {
        aliyun.willReply(200, AliyunSamples.body("{\"code\":\"99999\",\"data\":false,\"message\":\"…\"}"));

        assertThatThrownBy(() -> register.compare(question("某某有限公司"))).isInstanceOf(CounterpartAway.class);
    }

    private static RegisterQuestion question(String name) {
        return new RegisterQuestion(new CreditCode("91330100716105852F"), new CompanyName(name), new PersonName("戴珊"));
    }
}
