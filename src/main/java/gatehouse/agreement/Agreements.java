package gatehouse.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All documents 协议目录 that somebody asks to agree to. */
@Component
public class Agreements {

    private final List<AgreementSource> sources;

    Agreements(List<AgreementSource> sources) {
        this.sources = sources;
    }

    public List<Agreement> all() {
        return sources.stream()
                .flatMap(source -> source.agreements().stream())
                .distinct()
                .toList();
    }

    public Optional<Agreement> find(String code) {
        return all().stream().filter(agreement -> agreement.code().equals(code)).findFirst();
    }
}
