"""Fills a template in LibreOffice Calc and saves it as xlsx, xls and csv.

fill.py SOFFICE TEMPLATE CELLS OUT: CELLS is a file of lines "row<TAB>column<TAB>number|text|day<TAB>content", counted from
0; OUT is the path of the copies without an ending. Prints "locked" where the header is; writes into
no locked cell.
"""
import datetime
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def option(name, value):
    return PropertyValue(name, 0, value, 0)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice did not start")


def main():
    soffice, template, cells, out = sys.argv[1:5]
    pipe = "scoregap%d" % os.getpid()
    profile = tempfile.mkdtemp()
    office = subprocess.Popen([
        soffice, "--headless", "--invisible", "--norestore", "--nologo",
        "-env:UserInstallation=file://" + profile, "--accept=pipe,name=%s;urp" % pipe])
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        book = desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(template), "_blank", 0, (option("Hidden", True),))
        sheet = book.Sheets.getByIndex(0)
        # A script may write where people cannot: it keeps to what they can.
        if sheet.isProtected() and sheet.getCellByPosition(0, 2).CellProtection.IsLocked:
            print("locked")
        with open(cells, encoding="utf-8") as lines:
            for line in lines:
                row, column, kind, content = line.rstrip("\n").split("\t")
                cell = sheet.getCellByPosition(int(column), int(row))
                if cell.CellProtection.IsLocked:
                    sys.exit("locked: " + line)
                if kind == "number":
                    cell.Value = float(content)
                elif kind == "day":
                    cell.Value = (datetime.date.fromisoformat(content) - datetime.date(1899, 12, 30)).days
                else:
                    cell.String = content
        for ending, wanted, how in (
                (".xlsx", "Calc MS Excel 2007 XML", ""),
                (".xls", "MS Excel 97", ""),
                (".csv", "Text - txt - csv (StarCalc)", "44,34,76,1"),
                (".gb18030.csv", "Text - txt - csv (StarCalc)", "44,34,85,1")):
            book.storeToURL(
                uno.systemPathToFileUrl(out + ending),
                (option("FilterName", wanted), option("FilterOptions", how)))
        book.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


main()
