package gatehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import liquibase.integration.commandline.LiquibaseCommandLineConfiguration;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks Liquibase for an update only when the changelogs differ from those that the database was last brought up to: to
 * find out that there is nothing to do takes it a second of every start. What was last brought up to stands as the tag of
 * the change made last, so that it goes when that change is taken back.
 */
@Component
class MigrationWhenChanged implements BeanPostProcessor {

    private static final String FOLDER = "db/changelog/";
    private static final String LAST = " ORDER BY DATEEXECUTED DESC, ORDEREXECUTED DESC LIMIT 1";

    private final String fingerprint = fingerprint();

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase migration && isUpToDate(migration)) {
            migration.setShouldRun(false);
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase migration && !isUpToDate(migration) && isAllowed()) {
            jdbc(migration)
                    .sql("UPDATE " + log(migration) + " SET TAG = :tag" + LAST)
                    .param("tag", fingerprint)
                    .update();
        }
        return bean;
    }

    /** Whoever forbids Liquibase to run, by {@code liquibase.shouldRun}, has brought nothing up to anything. */
    private static boolean isAllowed() {
        return LiquibaseCommandLineConfiguration.SHOULD_RUN.getCurrentValue();
    }

    private boolean isUpToDate(SpringLiquibase migration) {
        try {
            return jdbc(migration)
                            .sql("SELECT COUNT(*) FROM (SELECT TAG FROM " + log(migration) + LAST
                                    + ") last_change WHERE TAG = :tag")
                            .param("tag", fingerprint)
                            .query(Long.class)
                            .single()
                    > 0;
        } catch (DataAccessException nothingMigratedYet) {
            return false;
        }
    }

    private static String log(SpringLiquibase migration) {
        String table = Objects.requireNonNullElse(migration.getDatabaseChangeLogTable(), "DATABASECHANGELOG");
        return migration.getLiquibaseSchema() == null ? table : migration.getLiquibaseSchema() + "." + table;
    }

    private static JdbcClient jdbc(SpringLiquibase migration) {
        return JdbcClient.create(migration.getDataSource());
    }

    /** Of the changelogs' names and bytes, so that a change of any of them is asked about. */
    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Resource> changelog : changelogs().entrySet()) {
                digest.update(changelog.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(changelog.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** By their names within the folder: the same ones from another place are no change. */
    private static SortedMap<String, Resource> changelogs() throws IOException {
        SortedMap<String, Resource> changelogs = new TreeMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*")) {
            String address = file.getURL().toString();
            changelogs.put(address.substring(address.lastIndexOf(FOLDER)), file);
        }
        return changelogs;
    }
}
