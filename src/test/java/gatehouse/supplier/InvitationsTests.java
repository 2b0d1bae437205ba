package gatehouse.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.sms.SmsReplies;
import gatehouse.sms.SmsReply;
import gatehouse.vocabulary.MobileNumber;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntakeTest
@RecordApplicationEvents
class InvitationsTests {

    private static final AtomicInteger COUNT = new AtomicInteger(1000);

    @Autowired
    Invitations invitations;

    @Autowired
    QualifiedPool pool;

    @Autowired
    Suppliers suppliers;

    @Autowired
    SmsReplies replies;

    @Autowired
    TestTime time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    SmsOutbox outbox;

    private SupplierId buyer = new SupplierId(0);
    private SupplierId supplier = new SupplierId(0);
    private String memberName = "";
    private String phone = "";

    @BeforeEach
    void aBuyerAndASupplier() {
        int number = COUNT.incrementAndGet();
        buyer = account("buyer" + number, "BUYER", "华东重工集团有限公司");
        memberName = "invited" + number;
        supplier = account(memberName, "SELLER", "杭州启明五金有限公司");
        phone = "1500000" + number;
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
        reset(outbox);
    }

    @Test
    void anInvitationIsSentWithTheBuyersNameAndTwoLinks() {
        InvitationRow sent = invitations.invite(buyer, phone);

        assertThat(sent.state()).isEqualTo(InvitationState.SENT);
        assertThat(sent.mobileMasked()).isEqualTo("150****" + phone.substring(7));
        assertThat(orders()).singleElement().satisfies(order -> {
            assertThat(order.template()).isEqualTo("S1");
            assertThat(order.mobile()).isEqualTo(new MobileNumber(phone));
            assertThat(order.parameters())
                    .containsEntry("buyer", "华东重工集团有限公司")
                    .hasEntrySatisfying("link", link -> assertThat(link).endsWith("/portal/register"))
                    .hasEntrySatisfying("confirm", link -> assertThat(link).matches(".*/portal/join/[\\w-]{22}"));
        });
    }

    @Test
    void whoHoldsTheLinkJoinsThePoolOnce() {
        invitations.invite(buyer, phone);
        assertThat(pool.contains(supplier)).isFalse();

        invitations.confirm(supplier, token());

        assertThat(pool.contains(supplier)).isTrue();
        assertThat(pool.buyersOf(supplier)).extracting(BuyerName::id).containsExactly(buyer);
        assertThat(invitations.ofBuyer(buyer)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(InvitationState.JOINED);
            assertThat(row.joinedMemberName()).isEqualTo(memberName);
        });
        assertThat(events.stream(PoolEvent.Joined.class))
                .singleElement()
                .satisfies(joined -> assertThat(joined.source()).isEqualTo(PoolSource.LINK));
        assertThatThrownBy(() -> invitations.confirm(account("another" + COUNT.get(), "SELLER", "另一家公司"), token()))
                .hasMessage("[invitation OVER]");
    }

    @Test
    void aLinkIsGoodForAWeek() {
        invitations.invite(buyer, phone);
        time.set("2026-11-20T10:00:00+08:00");

        assertThatThrownBy(() -> invitations.confirm(supplier, token())).hasMessage("[invitation OVER]");
        assertThat(invitations.ofBuyer(buyer).getFirst().state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(pool.contains(supplier)).isFalse();
    }

    @Test
    void aCancelledInvitationIsOver() {
        InvitationId id = invitations.invite(buyer, phone).id();

        assertThat(invitations.cancel(buyer, id)).isTrue();

        assertThatThrownBy(() -> invitations.confirm(supplier, token())).hasMessage("[invitation OVER]");
        assertThat(invitations.cancel(buyer, id)).isFalse();
    }

    @Test
    void anAccountThatOnlySellsInvitesNobody() {
        assertThatThrownBy(() -> invitations.invite(supplier, phone)).hasMessage("[buyer NOT_BUYER]");
        assertThatThrownBy(() -> pool.add(supplier, "whoever")).hasMessage("[buyer NOT_BUYER]");
    }

    @Test
    void onePhoneIsInvitedThreeTimesADay() {
        for (int sent = 0; sent < 3; sent++) {
            invitations.invite(buyer, phone);
        }

        assertThatThrownBy(() -> invitations.invite(buyer, phone)).hasMessage("[mobile INVITED_TOO_OFTEN]");
        time.set("2026-11-14T10:00:00+08:00");
        invitations.invite(buyer, phone);
        assertThatThrownBy(() -> invitations.invite(buyer, "150")).hasMessage("[mobile LENGTH]");
    }

    @Test
    void theReplyWithTheMemberNameJoinsThePool() {
        invitations.invite(buyer, phone);

        replies.receive(reply("r-1" + memberName, phone, " " + memberName + "\n"));

        assertThat(pool.buyersOf(supplier)).extracting(BuyerName::id).containsExactly(buyer);
        assertThat(orders()).hasSize(1);
    }

    @Test
    void aReplyIsReadOnceHoweverOftenItIsPushed() {
        invitations.invite(buyer, phone);
        var reply = reply("r-2" + memberName, phone, memberName);
        assertThat(replies.receive(reply)).isTrue();
        pool.remove(buyer, supplier, "合作终止");

        assertThat(replies.receive(reply)).isFalse();

        assertThat(pool.contains(supplier)).isFalse();
    }

    @Test
    void oneReplyConfirmsEveryInvitationThatIsOpenForThePhone() {
        SupplierId other = account("other" + COUNT.get(), "BOTH", "北方采购中心");
        invitations.invite(buyer, phone);
        invitations.invite(other, phone);

        replies.receive(reply("r-3" + memberName, phone, memberName));

        assertThat(pool.buyersOf(supplier)).extracting(BuyerName::id).containsExactlyInAnyOrder(buyer, other);
    }

    @Test
    void aNameThatIsNotExactlyRightGetsHelpAndJoinsNothing() {
        invitations.invite(buyer, phone);

        replies.receive(reply("r-4" + memberName, phone, memberName.toUpperCase(java.util.Locale.ROOT)));

        assertThat(pool.contains(supplier)).isFalse();
        assertThat(orders()).extracting(SmsOrder::template).containsExactly("S1", "S1H");
    }

    @Test
    void aNameInFullWidthIsNotFoldedSilently() {
        invitations.invite(buyer, phone);

        replies.receive(reply("r-5" + memberName, phone, memberName.replace('d', 'ｄ')));

        assertThat(pool.contains(supplier)).isFalse();
        assertThat(orders()).extracting(SmsOrder::template).containsExactly("S1", "S1H");
    }

    @Test
    void theReplyCountsOnlyFromTheInvitedNumber() {
        invitations.invite(buyer, phone);

        replies.receive(reply("r-6" + memberName, "15199998888", memberName));

        assertThat(pool.contains(supplier)).isFalse();
        assertThat(orders()).extracting(SmsOrder::template).containsExactly("S1");
    }

    @Test
    void aPhoneIsHelpedOnceAnHour() {
        invitations.invite(buyer, phone);

        replies.receive(reply("r-7" + memberName, phone, "?"));
        replies.receive(reply("r-8" + memberName, phone, "??"));

        assertThat(orders().stream()
                        .filter(order -> order.template().equals("S1H"))
                        .map(SmsOrder::dedupeKey)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatPhonesWriteIsSealed() {
        replies.receive(reply("r-9" + memberName, phone, "我的会员名"));

        byte[] kept = jdbc.sql("SELECT content FROM sms_reply ORDER BY id DESC LIMIT 1")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("我的会员名");
    }

    @Test
    void aBuyerAddsAnAccountByItsExactNameAndTakesItOutWithAReason() {
        assertThat(pool.add(buyer, memberName).source()).isEqualTo(PoolSource.BUYER);
        pool.add(buyer, memberName);
        assertThat(pool.membersOf(buyer)).extracting(PoolMember::memberName).containsExactly(memberName);

        assertThatThrownBy(() -> pool.remove(buyer, supplier, " ")).hasMessage("[reason EMPTY]");
        pool.remove(buyer, supplier, "合作终止");

        assertThat(pool.contains(supplier)).isFalse();
        assertThat(pool.membersOf(buyer)).isEmpty();
        assertThat(events.stream(PoolEvent.Left.class))
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).isEqualTo("合作终止"));
        pool.add(buyer, memberName);
        assertThat(pool.contains(supplier)).isTrue();
    }

    @Test
    void nobodyJoinsItsOwnPoolAndUnknownNamesAreRefused() {
        String own = suppliers.required(buyer).memberName();

        assertThatThrownBy(() -> pool.add(buyer, own)).hasMessage("[member OWN]");
        assertThatThrownBy(() -> pool.add(buyer, "nobodyhere")).hasMessage("[member UNKNOWN]");
    }

    @Test
    void aBuyerIsFoundOnlyWhereItBuys() {
        assertThat(suppliers.findBuyer(suppliers.required(buyer).memberName())).isPresent();
        assertThat(suppliers.findBuyer(memberName)).isEmpty();
    }

    private SupplierId account(String name, String role, String company) {
        return suppliers
                .register(
                        new Registration(name, "a long password", "13700001111"), new Registrant("王小明", company, role))
                .id();
    }

    private SmsReply reply(String sequence, String from, String content) {
        return new SmsReply(sequence, new MobileNumber(from), content, clock.instant());
    }

    private String token() {
        String link = orders().getFirst().parameters().getOrDefault("confirm", "");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<SmsOrder> orders() {
        ArgumentCaptor<SmsOrder> orders = ArgumentCaptor.forClass(SmsOrder.class);
        verify(outbox, atLeast(0)).enqueue(orders.capture());
        return orders.getAllValues();
    }
}
