package gatehouse.supplier.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;

/**
 * Goes in by the supplier door with what stands in two fields of the page 自动登录: the browser posts them as the login form
 * would, so that throttle, record and new session are those of every login.
 */
final class SignInAtDoor {

    private static final String POST = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = 'portal/login';
            for (const [name, value] of [['username', $0], ['password', $1.value]]) {
              const input = document.createElement('input');
              input.type = 'hidden';
              input.name = name;
              input.value = value;
              form.append(input);
            }
            document.body.append(form);
            form.submit();""";

    private SignInAtDoor() {}

    static <C extends Component & HasValue<?, String>> void with(String memberName, C password) {
        password.getElement().executeJs(POST, memberName, password.getElement());
    }
}
