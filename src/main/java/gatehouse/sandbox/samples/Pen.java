package gatehouse.sandbox.samples;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;

/** Writes on a paper: one line, a line spread out, several lines. */
final class Pen {

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** These may not begin a line. */
    private static final String NEVER_FIRST = "，。；：、）”";

    /** These may not end one. */
    private static final String NEVER_LAST = "（“";

    private final Graphics2D graphics;

    private Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static Pen on(BufferedImage paper) {
        Graphics2D graphics = paper.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return new Pen(graphics);
    }

    Graphics2D graphics() {
        return graphics;
    }

    Pen with(Font font, Color color) {
        graphics.setFont(font);
        graphics.setColor(color);
        return this;
    }

    Pen line(String text, double x, double y) {
        graphics.drawString(text, (float) x, (float) y);
        return this;
    }

    Pen centred(String text, double x, double y) {
        return line(text, x - width(text) / 2, y);
    }

    /** The first character at the left end, the last one at the right end: how labels are set. */
    Pen spread(String text, double x, double y, double width) {
        int count = text.codePointCount(0, text.length());
        double gap = count < 2 ? 0 : (width - width(text)) / (count - 1);
        return tracked(text, x, y, gap);
    }

    /** With a gap after each character. */
    Pen tracked(String text, double x, double y, double gap) {
        double left = x;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            String character = Character.toString(text.codePointAt(i));
            line(character, left, y);
            left += width(character) + gap;
        }
        return this;
    }

    /** Each character in the middle of a cell, as typewriters do. */
    Pen cells(String text, double x, double y, double cell) {
        for (int i = 0; i < text.length(); i++) {
            centred(text.substring(i, i + 1), x + cell * (i + 0.5), y);
        }
        return this;
    }

    /** Breaks anywhere, as Chinese does, but never inside a number. */
    Pen paragraph(String text, double x, double y, double width, double lineHeight) {
        double top = y;
        int from = 0;
        while (from < text.length()) {
            int to = lineEnd(text, from, width);
            line(text.substring(from, to), x, top);
            from = to;
            top += lineHeight;
        }
        return this;
    }

    int lines(String text, double width) {
        int lines = 0;
        for (int from = 0; from < text.length(); from = lineEnd(text, from, width)) {
            lines++;
        }
        return lines;
    }

    private int lineEnd(String text, int from, double width) {
        int to = from;
        double used = 0;
        while (to < text.length()) {
            int next = text.offsetByCodePoints(to, 1);
            used += width(text.substring(to, next));
            if (used > width && to > from && NEVER_FIRST.indexOf(text.charAt(to)) < 0) {
                return beforeBracket(text, from, beforeNumber(text, from, to));
            }
            to = next;
        }
        return to;
    }

    private static int beforeNumber(String text, int from, int to) {
        int end = to;
        while (end > from && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1))) {
            end--;
        }
        return end > from ? end : to;
    }

    private static int beforeBracket(String text, int from, int to) {
        return to - from > 1 && NEVER_LAST.indexOf(text.charAt(to - 1)) >= 0 ? to - 1 : to;
    }

    private static boolean isLatin(char character) {
        return character > ' ' && character < 0x250;
    }

    double width(String text) {
        return graphics.getFont().getStringBounds(text, MEASURE).getWidth();
    }

    void done() {
        graphics.dispose();
    }
}
