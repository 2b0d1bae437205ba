package gatehouse.access.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.DoorLogin;
import gatehouse.ui.FrameControls;

/** The staff door 员工登录. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentUser user;
    private final DoorLogin form = new DoorLogin("login", getTranslation("access.login.username"));

    LoginView(CurrentUser user, FrameControls controls) {
        this.user = user;
        addClassName("gh-door");
        add(
                controls.both(getLocale()),
                new H1(getTranslation("access.login.title")),
                new Paragraph(getTranslation("access.login.staff")),
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (user.find().filter(person -> person.door() == Door.STAFF).isPresent()) {
            event.forwardTo("");
            return;
        }
        form.tell(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.login.page");
    }
}
