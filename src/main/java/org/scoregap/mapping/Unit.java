package org.scoregap.mapping;

import java.util.List;
import java.util.Optional;
import org.scoregap.model.UnitId;

/**
 * A unit that answers for indicators or reports (责任单位).
 *
 * @param parent the unit above it; empty at the top of the tree
 * @param aliases other names that files use for it; folded, none is another unit's name or alias
 * @param principal 主要领导, 第一责任人; empty when not recorded
 * @param deputy 分管领导, 直接责任; empty when not recorded
 * @param contact 联络员; empty when not recorded
 */
public record Unit(
        UnitId id,
        String name,
        Kind kind,
        Optional<UnitId> parent,
        List<String> aliases,
        Optional<Person> principal,
        Optional<Person> deputy,
        Optional<Contact> contact) {
    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** What lists call it: the first alias where it is shorter than the name, else the name. */
    public String shortName() {
        return aliases.stream()
                .findFirst()
                .filter(alias -> alias.length() < name.length())
                .orElse(name);
    }

    /** What kind of unit it is. */
    public enum Kind {
        /** The city itself. */
        CITY,
        /** 行业主管部门. */
        DEPARTMENT,
        /** 属地: answers for the sites in it. */
        TERRITORY,
        /** 镇办. */
        STREET,
        /** 社区. */
        COMMUNITY,
        /** 创建办, 督查组: inspects and reports, owes no report and answers for no points. */
        OFFICE;

        /** Whether it loses points for what is in its area, and not for its line of work. */
        public boolean territorial() {
            return switch (this) {
                case TERRITORY, STREET, COMMUNITY -> true;
                case CITY, DEPARTMENT, OFFICE -> false;
            };
        }
    }

    /**
     * A leader.
     *
     * @param title the post, as lists print it; empty when not recorded
     */
    public record Person(String name, String title) {}

    /**
     * Who answers the telephone (联络员).
     *
     * @param telephone as written; empty when not recorded
     */
    public record Contact(String name, String telephone) {}
}
