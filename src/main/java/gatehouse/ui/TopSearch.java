package gatehouse.ui;

import java.util.List;
import java.util.Locale;

/** Who finds things by number, company, code or phone 顶栏搜索: implemented by the capability that keeps them. */
public interface TopSearch {

    /** Whether the person who is signed in may search at all. */
    boolean isOpenToMe();

    /** The most fitting first, a handful at most. */
    List<Hit> search(String text, Locale language);

    /** Where the rest of the hits is shown. */
    String listPath(String text);

    /** One thing found. */
    record Hit(String title, String detail, String path) {}
}
