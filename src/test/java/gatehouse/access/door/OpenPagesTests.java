package gatehouse.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.WrappedHttpSession;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.feed.Change;
import gatehouse.feed.ChangeFeed;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class OpenPagesTests {

    private static final SignedIn LI = li(Set.of(new KindCode("BUSINESS_LICENSE")));

    private final RunningSessions sessions = mock();
    private final CurrentUser user = mock();
    private final UI page = mock(RETURNS_DEEP_STUBS);
    private final MockHttpSession session = new MockHttpSession();
    private final OpenPages pages = new OpenPages(mock(ChangeFeed.class), user, sessions);

    @BeforeEach
    void liHasAPageOpen() {
        SecurityContextHolder.clearContext();
        when(user.find()).thenReturn(Optional.of(LI));
        when(page.getSession().getSession()).thenReturn(new WrappedHttpSession(session));
    }

    @Test
    void whoMayNoLongerStayLeaves() {
        when(sessions.now(LI)).thenReturn(Optional.empty());

        pages.heard(page, List.of(new Change(1, "account", LI.id(), "STAFF")));

        verify(page.getPage()).setLocation("account-changed");
    }

    @Test
    void otherDutiesCountAtOnceAndOnlyInThatSession() {
        when(sessions.now(LI)).thenReturn(Optional.of(li(Set.of())));

        pages.heard(page, List.of(new Change(1, "account", LI.id(), "STAFF")));

        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isInstanceOfSatisfying(
                        SecurityContext.class,
                        context -> assertThat(context.getAuthentication())
                                .extracting(person -> person.getPrincipal())
                                .isEqualTo(li(Set.of())));
        assertThat(SecurityContextHolder.getContext().getAuthentication())
                .as("the thread serves others next")
                .isNull();
        verify(page.getPage(), never()).setLocation(anyString());
        verify(page.getPage(), never()).reload();
    }

    @Test
    void withOtherRolesThePageIsAskedForAnew() {
        when(sessions.now(LI))
                .thenReturn(Optional.of(
                        new SignedIn(Door.STAFF, 7, "li", "李敏", "", true, false, Set.of(Role.AUDITOR), Set.of())));

        pages.heard(page, List.of(new Change(1, "account", LI.id(), "STAFF")));

        verify(page.getPage()).reload();
    }

    @Test
    void aSupplierWithTheSameNumberIsSomebodyElse() {
        pages.heard(page, List.of(new Change(1, "account", LI.id(), "SUPPLIER"), new Change(2, "account", 8, "STAFF")));

        verify(sessions, never()).now(any());
    }

    private static SignedIn li(Set<KindCode> queues) {
        return new SignedIn(Door.STAFF, 7, "li", "李敏", "", true, false, Set.of(Role.REVIEWER), queues);
    }
}
