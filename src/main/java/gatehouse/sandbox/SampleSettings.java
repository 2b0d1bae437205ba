package gatehouse.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sandbox is filled with at its first start.
 *
 * @param samples whether there are sample data at all
 * @param applications how many for the real name, over the last ten business days; the others are as many as it takes
 * @param drawing whether scans are drawn in the background; the others when they are first looked at
 */
@ConfigurationProperties("gatehouse.sandbox")
record SampleSettings(
        @DefaultValue("true") boolean samples,
        @DefaultValue("400") int applications,
        @DefaultValue("true") boolean drawing) {}
