package gatehouse.deposit.portal;

import gatehouse.deposit.DepositKinds;
import gatehouse.deposit.Deposits;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that end with a deposit (spec A.5): the second and the fourth. */
@Configuration(proxyBeanMethods = false)
class DepositCards {

    @Bean
    LadderCard realNameDepositCard(DepositKinds kinds, Deposits deposits) {
        return new DepositCard(Step.BUSINESS_LICENSE, kinds, deposits);
    }

    @Bean
    LadderCard collectionDepositCard(DepositKinds kinds, Deposits deposits) {
        return new DepositCard(Step.TRANSFER_COLLECTION, kinds, deposits);
    }
}
