package gatehouse.onboarding;

import gatehouse.vocabulary.MobileNumber;

/** Whom to tell what becomes of an application 通知对象: the contact that its form names. */
public record ApplicationContact(String companyName, MobileNumber mobile) {}
