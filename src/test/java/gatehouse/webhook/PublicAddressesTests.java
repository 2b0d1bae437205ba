package gatehouse.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    private final WebhookAddress strict = new WebhookAddress(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:db8::1",
                "2001::1"
            })
    void whatIsBehindWallsIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "223.5.5.5",
                "2400:3200::1",
                "2606:4700::1111",
                "::ffff:1.1.1.1"
            })
    void theRestIs(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', EMPTY",
        "http://1.1.1.1/hook, SCHEME",
        "ftp://1.1.1.1/hook, SCHEME",
        "https:///hook, FORMAT",
        "hook, FORMAT",
        "https://user:secret@1.1.1.1/, FORMAT",
        "https://1.1.1.1/#there, FORMAT",
        "https://127.0.0.1/hook, ADDRESS",
        "https://[::1]/hook, ADDRESS",
        "https://169.254.169.254/latest, ADDRESS",
        "https://2130706433/, ADDRESS",
    })
    void anAddressThatCannotBeCalledIsRefused(String url, String code) {
        assertThat(strict.broken(url)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest",
                "http://0.0.0.0:1",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://224.0.0.1/"
            })
    void nowhereStaysRefusedWherePrivateAddressesAreAllowed(String url) {
        assertThat(new WebhookAddress(true).broken(url)).contains("ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8099/hook", "http://[::1]:8099/", "http://10.0.0.1/", "http://host.test/"})
    void theOwnNetworkIsFineWherePrivateAddressesAreAllowed(String url) {
        assertThat(new WebhookAddress(true).broken(url)).isEmpty();
    }

    @Test
    void httpsToThePublicInternetIsFine() {
        assertThat(strict.broken("https://1.1.1.1/hook?tenant=7")).isEmpty();
        assertThat(new WebhookAddress(true).broken("http://127.0.0.1:8099/hook"))
                .isEmpty();
        assertThat(strict.broken("https://1.1.1.1/" + "x".repeat(500))).contains("LENGTH");
    }
}
