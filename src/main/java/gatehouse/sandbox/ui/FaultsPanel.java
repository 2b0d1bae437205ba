package gatehouse.sandbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import gatehouse.sandbox.SandboxFaults;
import gatehouse.sandbox.SandboxFaults.Fault;
import gatehouse.sandbox.SandboxFaults.Kind;
import gatehouse.sandbox.SandboxFaults.Where;
import gatehouse.ui.Notices;

/** Failures on demand 故障开关, by hand: which counterpart is away or late for its next calls. */
class FaultsPanel extends Section {

    private static final int MOST = 1000;
    private static final int FEW = 3;

    private final transient SandboxFaults faults;
    private final Select<Where> where = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final IntegerField times = new IntegerField();
    private final UnorderedList going = new UnorderedList();

    FaultsPanel(SandboxFaults faults) {
        this.faults = faults;
        addClassName("gh-card");
        choice(where, "sandbox.faults.where", Where.values());
        choice(kind, "sandbox.faults.kind", Kind.values());
        times.setLabel(getTranslation("sandbox.faults.times"));
        times.setMin(0);
        times.setMax(MOST);
        times.setValue(FEW);
        times.setStepButtonsVisible(true);
        var form = new Div(where, kind, times, new Button(getTranslation("sandbox.faults.set"), pressed -> set()));
        form.addClassName("gh-sandbox-moves");
        add(
                new H2(getTranslation("sandbox.faults")),
                new Paragraph(getTranslation("sandbox.faults.explained")),
                form,
                going);
        show();
    }

    private <E extends Enum<E>> void choice(Select<E> select, String key, E[] choices) {
        select.setLabel(getTranslation(key));
        select.setItems(choices);
        select.setItemLabelGenerator(one -> getTranslation(key + "." + one));
        select.setValue(choices[0]);
    }

    private void set() {
        var wanted = times.getValue();
        if (wanted == null || wanted < 0 || wanted > MOST) {
            times.setInvalid(true);
            times.setErrorMessage(getTranslation("sandbox.faults.times.wrong", MOST));
            return;
        }
        faults.set(new Fault(where.getValue(), kind.getValue(), wanted));
        Notices.done(getTranslation("sandbox.faults.done"));
        show();
    }

    private void show() {
        going.removeAll();
        faults.all()
                .forEach(fault -> going.add(new ListItem(getTranslation(
                        "sandbox.faults.going",
                        getTranslation("sandbox.faults.where." + fault.where()),
                        getTranslation("sandbox.faults.kind." + fault.kind()),
                        fault.times()))));
        going.setVisible(going.getComponentCount() > 0);
    }
}
