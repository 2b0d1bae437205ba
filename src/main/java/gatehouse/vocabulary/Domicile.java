package gatehouse.vocabulary;

/** 法定代表人归属地: where the legal representative is from (spec A.4). */
public enum Domicile {
    CN,
    HK,
    TW,
    MO,
    OVERSEAS;

    public String messageKey() {
        return "vocabulary.domicile." + name();
    }
}
