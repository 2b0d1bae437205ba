package gatehouse.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a platform may be called back 回调地址: https to the public internet, unless the configuration allows more. */
record WebhookAddress(boolean privateAllowed) {

    private static final int LONGEST = 500;

    /** The code of what is wrong with an address that a platform names; none where it can be called. */
    Optional<String> broken(@Nullable String typed) {
        String url = typed == null ? "" : typed.strip();
        if (url.isEmpty()) {
            return Optional.of("EMPTY");
        }
        if (url.length() > LONGEST) {
            return Optional.of("LENGTH");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException unreadable) {
            return Optional.of("FORMAT");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("FORMAT");
        }
        if (!scheme.equals("https") && !(privateAllowed && scheme.equals("http"))) {
            return Optional.of("SCHEME");
        }
        return isCallable(uri) ? Optional.empty() : Optional.of("ADDRESS");
    }

    /**
     * Asked again before each call: a name may lead elsewhere by then. What it leads to now the JVM remembers for the
     * connection that follows at once.
     */
    boolean isCallable(URI uri) {
        if (privateAllowed) {
            return !isNowhere(uri.getHost());
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(PublicAddresses::isPublic);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** A literal that no platform listens at, wherever it runs: 0.0.0.0, the metadata of a cloud, a group of hosts. */
    private static boolean isNowhere(String host) {
        try {
            InetAddress literal = InetAddress.ofLiteral(host);
            return literal.isAnyLocalAddress() || literal.isLinkLocalAddress() || literal.isMulticastAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
