package gatehouse.supplier;

import gatehouse.audit.DetailCodes;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a supplier came into a pool 加入方式, in the words of the record. */
@Component
class PoolSourcesInAudit implements DetailCodes {

    @Override
    public Optional<String> labelKey(String action, String code) {
        return Arrays.stream(PoolSource.values())
                .filter(source -> action.equals("pool.joined") && source.name().equals(code))
                .findFirst()
                .map(source -> "supplier.pool.source." + source);
    }
}
