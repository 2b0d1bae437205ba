package gatehouse.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.RoundDetail;
import gatehouse.review.MachineCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The scans, large 看图: {@code <gh-scan-viewer>}, fed with the re-encoded previews only; the original is a download beside them. */
@Tag("gh-scan-viewer")
class ScanViewer extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ScanViewer() {
        getElement().setAttribute("class", "gh-scans");
    }

    void show(ApplicationKind kind, RoundDetail round, List<MachineCheck> checks) {
        var pictures = new ArrayList<Map<String, String>>();
        kind.scanSlots().forEach(slot -> {
            var scan = round.scans().get(slot.name());
            if (scan != null) {
                var picture = new LinkedHashMap<String, String>();
                picture.put("name", slot.name());
                picture.put("label", getTranslation(slot.labelKey()));
                picture.put("src", "scans/" + scan.value() + "/preview");
                picture.put("original", "scans/" + scan.value() + "/original");
                if (checks.stream().anyMatch(check -> slot.name().equals(check.target()) && isDoubtful(check))) {
                    picture.put("mark", "!");
                }
                pictures.add(picture);
            }
        });
        getElement()
                .executeJs(
                        "const pictures = JSON.parse($0);"
                                + " customElements.whenDefined('gh-scan-viewer').then(() => { this.pictures = pictures; })",
                        JSON.writeValueAsString(pictures));
    }

    void turnTo(String slot) {
        getElement().callJsFunction("showPicture", slot);
    }

    private static boolean isDoubtful(MachineCheck check) {
        return check.verdict() != MachineCheck.Verdict.FINE;
    }
}
