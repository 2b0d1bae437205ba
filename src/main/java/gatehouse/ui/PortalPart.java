package gatehouse.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a capability adds to the frame of the suppliers 门户功能区: drawn anew for each page that is opened, in Spring's order. */
public interface PortalPart {

    /** None where it is nothing for who is signed in, or nobody is. */
    Optional<Component> draw();
}
