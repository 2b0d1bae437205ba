package gatehouse.secrecy;

/** No start without a usable key 密钥不可用: what was sealed could not be opened, and nothing new be sealed. */
class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyRefused(String sentence) {
        super(sentence);
    }
}
