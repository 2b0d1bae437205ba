package outside;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that JPA writes, for tests of transactions; not where the application looks for its entities. */
@Entity
@Table(name = "ended_test")
public class EndedRow {

    @Id
    private int id;

    protected EndedRow() {}

    public EndedRow(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }
}
