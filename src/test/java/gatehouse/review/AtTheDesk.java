package gatehouse.review;

import gatehouse.WithDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the desk on a real database, with the ground it stands on and nothing else of the house. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@SpringBootTest(
        classes = Desk.Beans.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "gatehouse.secrecy.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "spring.jpa.database-platform=org.hibernate.dialect.MySQLDialect",
            "spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false"
        })
@interface AtTheDesk {}
