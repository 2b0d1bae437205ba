package gatehouse.agreement;

/** A document that is agreed to 协议, in the version in force; its title and text are {@code agreement.<code>.…}. */
public record Agreement(String code, String version) {

    public String titleKey() {
        return "agreement." + code + ".title";
    }

    public String textKey() {
        return "agreement." + code + ".text";
    }

    /** Where it can be read, also by who is not signed in. */
    public String path() {
        return "portal/agreements/" + code;
    }
}
