package gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class CurrentUserTests {

    private static final String TOKEN = "ghp_token-of-the-current-user-tests";

    @LocalServerPort
    int port;

    @Autowired
    PlatformClients platforms;

    @Autowired
    CurrentUser user;

    @BeforeAll
    void aPlatform() {
        platforms.register("where from", new Token(TOKEN));
    }

    @Test
    void theAddressIsThatOfTheConnection() {
        assertThat(whereFrom()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void behindAProxyTheAddressIsThatOfTheClient() {
        assertThat(whereFrom("X-Forwarded-For", "203.0.113.7, 10.0.0.1")).isEqualTo("203.0.113.7");
    }

    @Test
    void whereNobodyCallsThereIsNoAddress() {
        assertThat(user.address()).isEmpty();
    }

    private String whereFrom(String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + TOKEN;
        return new Browser(port).get(WhereFromController.PATH, all).body();
    }
}
