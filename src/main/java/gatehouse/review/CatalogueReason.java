package gatehouse.review;

import org.jspecify.annotations.Nullable;

/**
 * A reason of a kind's catalogue 原因目录; its texts are {@code <labelKey>} for staff and {@code <supplierKey>} for suppliers.
 *
 * @param group under which heading it stands
 * @param target the field or scan slot it is about by nature, if any
 */
public record CatalogueReason(
        String code,
        String groupKey,
        String labelKey,
        String supplierKey,
        @Nullable String target) {

    /**
     * With its texts at the usual places of a kind's bundle: {@code <bundle>.reasons.<group>} and
     * {@code <bundle>.reason.<code>.label} and {@code .supplier}.
     */
    public static CatalogueReason of(String bundle, Enum<?> code, Enum<?> group, @Nullable String target) {
        String key = bundle + ".reason." + code.name();
        return new CatalogueReason(
                code.name(), bundle + ".reasons." + group.name(), key + ".label", key + ".supplier", target);
    }
}
