package gatehouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTypeTests {

    @ParameterizedTest
    @EnumSource(ScanType.class)
    void aPictureIsToldByItsFirstBytes(ScanType type) {
        byte[] picture = PictureSamples.picture(type.name(), PictureSamples.drawn(20, 10));

        assertThat(ScanType.of(picture)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 and more of it, long enough for a head",
                "<!DOCTYPE html><script>alert(1)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "MZ\u0090 this is a program that runs on windows",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 and some more bytes",
                "BM is how many a text begins, such as this one",
                "GIF is what this says it is, but GIF89 is not enough",
                "II*\u0000 a tiff picture that nobody accepts here",
                "",
                "\u00ff\u00d8",
            })
    void whatIsNoneOfTheFourHasNoType(String content) {
        assertThat(ScanType.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
