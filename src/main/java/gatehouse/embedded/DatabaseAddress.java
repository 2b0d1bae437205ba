package gatehouse.embedded;

/** Where a database answers, and who may ask. */
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
