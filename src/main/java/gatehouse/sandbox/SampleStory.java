package gatehouse.sandbox;

import gatehouse.sandbox.samples.InventedCompany;
import java.util.List;

/** One sample application from its first submission to where it stands now 样例经历. */
record SampleStory(InventedCompany company, List<SampleRound> rounds) {}
