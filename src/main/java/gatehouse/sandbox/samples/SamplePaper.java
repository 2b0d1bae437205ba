package gatehouse.sandbox.samples;

/** Which paper is drawn; people without an identity card show what they have instead. */
public enum SamplePaper {
    /** 营业执照. */
    LICENSE,
    /** 身份证正面, or the front of a permit, or the first page of a passport. */
    ID_FRONT,
    /** 身份证反面, or the back of a permit, or the first page of a passport once more (spec A.4). */
    ID_BACK
}
