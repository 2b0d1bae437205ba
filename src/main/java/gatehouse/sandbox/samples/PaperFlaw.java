package gatehouse.sandbox.samples;

/** What is not as it should be on a paper 材料瑕疵, beside the words that differ from the form. */
public enum PaperFlaw {
    NONE,
    /** One digit of the paper's own number differs from the form. */
    NUMBER,
    /** No stamp, or no seal, where one belongs. */
    NO_STAMP,
    /** It has run out. */
    EXPIRED,
    /** 「网商银行业务专用」, the one watermark that a permit may carry. */
    BANK_WATERMARK,
    /** A watermark for another purpose. */
    OTHER_WATERMARK;

    /** The number as it stands on the paper. */
    String on(String number) {
        if (this != NUMBER) {
            return number;
        }
        int position = number.length() - 2;
        while (!Character.isDigit(number.charAt(position))) {
            position--;
        }
        char other = (char) ('0' + (number.charAt(position) - '0' + 3) % 10);
        return number.substring(0, position) + other + number.substring(position + 1);
    }
}
