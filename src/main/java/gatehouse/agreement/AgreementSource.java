package gatehouse.agreement;

import java.util.List;

/** Whoever asks for agreements 协议来源 names their documents; one bean for each who does. */
@FunctionalInterface
public interface AgreementSource {

    List<Agreement> agreements();
}
