package gatehouse.sandbox.samples;

import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityDocument;
import java.time.LocalDate;

/**
 * An invented 法定代表人 with the document that fits where they come from (spec A.8).
 *
 * @param name as registered: may hold a middle dot, a space, or a character beyond the basic plane
 * @param ethnicGroup 民族 for a resident identity card, the nationality for all other documents
 * @param home 住址 as on an identity card; empty on documents that show none
 * @param authority 签发机关
 * @param validUntil the last day; {@link LocalDate#MAX} stands for 长期
 */
public record InventedPerson(
        String name,
        Domicile domicile,
        IdentityDocument document,
        String documentNumber,
        LocalDate born,
        boolean female,
        String ethnicGroup,
        String home,
        String authority,
        LocalDate validFrom,
        LocalDate validUntil) {

    InventedPerson withName(String other) {
        return new InventedPerson(
                other,
                domicile,
                document,
                documentNumber,
                born,
                female,
                ethnicGroup,
                home,
                authority,
                validFrom,
                validUntil);
    }

    InventedPerson withDocumentNumber(String other) {
        return new InventedPerson(
                name, domicile, document, other, born, female, ethnicGroup, home, authority, validFrom, validUntil);
    }
}
