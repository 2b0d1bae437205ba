package gatehouse.sandbox;

import gatehouse.sandbox.samples.CompanyFile;
import java.util.List;

/** All that happened to one sample supplier so far 样例历程, in the order of time. */
record SampleRoad(CompanyFile file, List<? extends SampleDeed> deeds) {}
