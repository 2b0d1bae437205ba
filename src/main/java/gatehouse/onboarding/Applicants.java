package gatehouse.onboarding;

import gatehouse.supplier.SupplierId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house knows of those who send in 申请人资料. */
@Service
@Transactional(readOnly = true)
public class Applicants {

    private final ApplicationRepository applications;
    private final SealedForms forms;
    private final Kinds kinds;
    private final Ladder ladder;

    Applicants(ApplicationRepository applications, SealedForms forms, Kinds kinds, Ladder ladder) {
        this.applications = applications;
        this.forms = forms;
        this.kinds = kinds;
        this.ladder = ladder;
    }

    public Applicant required(SupplierId supplier) {
        Standing standing = ladder.standing(supplier);
        List<Application> sent = applications.findBySupplierIdOrderByIdDesc(supplier.value());
        return new Applicant(
                supplier,
                standing,
                standing.realname() ? company(sent).orElse(null) : null,
                subjects(sent, ApplicationState.APPROVED),
                subjects(sent, ApplicationState.SUBMITTED));
    }

    /** The company whose real name is verified; none before. */
    public Optional<VerifiedCompany> verifiedCompany(SupplierId supplier) {
        return required(supplier).verifiedCompany();
    }

    /** Whom to tell of what no application tells: the contact of the real name, also where that is under review again. */
    public ApplicationContact contactOf(SupplierId supplier) {
        return applications.findBySupplierIdOrderByIdDesc(supplier.value()).stream()
                .filter(application -> opens(application, Step.BUSINESS_LICENSE))
                .findFirst()
                .map(this::form)
                .map(form -> new ApplicationContact(form.companyName().raw(), form.contactMobile()))
                .orElseThrow();
    }

    private static Set<String> subjects(List<Application> sent, ApplicationState state) {
        return sent.stream()
                .filter(application -> application.state() == state)
                .map(application -> Applicant.subject(application.kind(), application.subject()))
                .collect(Collectors.toSet());
    }

    private Optional<VerifiedCompany> company(List<Application> sent) {
        return sent.stream()
                .filter(application -> application.state() == ApplicationState.APPROVED)
                .filter(application -> opens(application, Step.BUSINESS_LICENSE))
                .findFirst()
                .map(application -> VerifiedCompany.of(form(application)));
    }

    private boolean opens(Application application, Step step) {
        return kinds.find(application.kind())
                .flatMap(ApplicationKind::step)
                .filter(step::equals)
                .isPresent();
    }

    private ApplicationForm form(Application application) {
        return forms.read(application, kinds.required(application.kind()));
    }
}
