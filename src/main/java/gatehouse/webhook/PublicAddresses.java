package gatehouse.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses are of the public internet 公网地址: nothing behind our own walls is called for somebody outside. */
final class PublicAddresses {

    /** Network and length of the prefix: the special purpose registries of IANA, beyond what the JDK has a word for. */
    private static final int[][] SPECIAL_V4 = {
        {0x00000000, 8},
        {0x0A000000, 8},
        {0x64400000, 10},
        {0x7F000000, 8},
        {0xA9FE0000, 16},
        {0xAC100000, 12},
        {0xC0000000, 24},
        {0xC0000200, 24},
        {0xC0A80000, 16},
        {0xC6120000, 15},
        {0xC6336400, 24},
        {0xCB007100, 24},
        {0xE0000000, 3},
    };

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address v4 -> isPublic(bits(v4.getAddress(), 0));
            case Inet6Address v6 -> isPublic(v6.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(int v4) {
        for (int[] network : SPECIAL_V4) {
            if ((v4 ^ network[0]) >>> (32 - network[1]) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Only global unicast 2000::/3, without the tunnels and translations that carry an address of the fourth version. */
    private static boolean isPublic(byte[] v6) {
        int first = bits(v6, 0);
        boolean globalUnicast = first >>> 29 == 1;
        boolean teredoOrDocumentation = first == 0x20010000 || first == 0x20010DB8;
        boolean sixToFour = first >>> 16 == 0x2002;
        return globalUnicast && !teredoOrDocumentation && !sixToFour;
    }

    private static int bits(byte[] address, int at) {
        return (address[at] & 0xFF) << 24
                | (address[at + 1] & 0xFF) << 16
                | (address[at + 2] & 0xFF) << 8
                | (address[at + 3] & 0xFF);
    }
}
