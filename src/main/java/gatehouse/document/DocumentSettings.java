package gatehouse.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where scans are kept, and how large a picture may be.
 *
 * @param folder the data folder's {@code scans} where none is given
 * @param maximumPixels width by height; a page scanned at 600 dpi has 35 million
 * @param maximumSide of width and height, each
 * @param previewSide the longer side of the copy that is shown
 */
@ConfigurationProperties("gatehouse.document")
record DocumentSettings(
        @Nullable String folder,
        @DefaultValue("50000000") long maximumPixels,
        @DefaultValue("20000") int maximumSide,
        @DefaultValue("2400") int previewSide) {}
