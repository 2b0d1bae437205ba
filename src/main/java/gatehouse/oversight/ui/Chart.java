package gatehouse.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.jspecify.annotations.Nullable;

/** A chart 图表, drawn in the browser by Chart.js ({@code chart.js}); the table beside it says the same. */
@Tag("gh-chart")
class Chart extends Component {

    /** The file of the WebJar; its version is in the address, so that a browser may keep it. */
    static final String LIBRARY = "webjars/chart.js/4.5.1/dist/chart.umd.min.js";

    private @Nullable ChartData shown;

    Chart() {
        getElement().setAttribute("library", LIBRARY);
        getElement().setAttribute("loading", getTranslation("oversight.chart.loading"));
        getElement().setAttribute("failed", getTranslation("oversight.chart.failed"));
        getElement().setAttribute("role", "img");
    }

    void show(ChartData data) {
        if (!data.equals(shown)) {
            shown = data;
            getElement().setAttribute("aria-label", data.name());
            getElement().setPropertyBean("data", data);
        }
    }
}
