package gatehouse.onboarding;

/** An application that is being decided 在审申请: for the desk, which reads it in one message with its case, and hands it back. */
public final class SentApplication {

    private final Application application;

    SentApplication(Application application) {
        this.application = application;
    }

    Application application() {
        return application;
    }
}
