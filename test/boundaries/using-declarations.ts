import { Visitor } from "@swc/core/Visitor.js";

/** As much of a declaration with `using` as is asked of it. */
interface UsingDeclaration {
  type: "UsingDeclaration";
  decls: Parameters<Visitor["visitVariableDeclarators"]>[0];
}

/**
 * Teaches the visitor of swc's trees, which dependency-cruiser walks them with, the declarations
 * with `using`: it knows every statement but these, and ends at one.
 */
export function visitUsingDeclarations(): void {
  const { prototype } = Visitor;
  const visitStatement = prototype.visitStatement;
  prototype.visitStatement = function (this: Visitor, statement) {
    const own: { type: string } = statement;
    if (!isUsing(own)) return visitStatement.call(this, statement);
    this.visitVariableDeclarators(own.decls);
    return statement;
  };
}

const isUsing = (statement: { type: string }): statement is UsingDeclaration => statement.type === "UsingDeclaration";
